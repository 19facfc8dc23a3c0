/* Where people sign in at a provider, the app's own login page, which it shows when a session has ended, leads there. */
let before = '';
let way;

async function leadOn() {
  way ??= fetch('/sign-in/way').then(answer => answer.status === 200, () => false);
  if (await way) {
    location.replace('/sign-in?return=' + encodeURIComponent(location.pathname + before));
  }
}

// The app changes its address without an event.
setInterval(() => {
  if (/^#!?\/login/.test(location.hash)) {
    leadOn();
  } else {
    before = location.hash;
  }
}, 300);
