/* Rehearsal only: shifts this page's clock to the system's, which an administrator moves. */
const { now } = await (await fetch('/rehearsal/instant')).json();
const ahead = new Date(now).getTime() - Date.now();
const RealDate = Date;
if (Math.abs(ahead) > 60000) {
  window.Date = class extends RealDate {
    constructor(...parts) {
      parts.length === 0 ? super(RealDate.now() + ahead) : super(...parts);
    }
    static now() {
      return RealDate.now() + ahead;
    }
  };
}
