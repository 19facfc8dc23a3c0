/* Who came to the login from a page of ours is led back to it once logged in. Only to our pages: an address is anybody's to write. */
const wanted = new URLSearchParams(location.search).get('return') || '';
const ours = /^\/pages\/[\w./?=&%-]*$/.test(wanted);

function loggedIn() {
  return location.hash !== '' && !location.hash.includes('login');
}

if (ours) {
  // The app changes its address without an event when somebody has logged in.
  const waiting = setInterval(() => {
    if (loggedIn()) {
      clearInterval(waiting);
      location.replace(wanted);
    }
  }, 200);
}
