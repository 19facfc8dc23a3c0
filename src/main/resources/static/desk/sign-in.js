/* Leads on to the provider. What stands behind # of the wanted address is known to the browser alone, which has kept it till here. */
const begin = document.querySelector('#begin[data-at-once=true]');

if (begin) {
  const address = new URL(begin.href);
  address.searchParams.set('return', (address.searchParams.get('return') || '') + location.hash);
  location.replace(address);
}
