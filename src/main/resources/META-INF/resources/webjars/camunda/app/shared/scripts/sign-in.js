/* Where people sign in at a provider, the app's own login page, which it shows when a session has ended, leads there. */
let before = '';
let way;
let leading = false;

// Once: a second request would break off the first, which has ended the session here and was on its way to end the provider's.
async function leadOn() {
  if (leading) {
    return;
  }
  leading = true;
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
    leading = false;
    before = location.hash;
  }
}, 300);
