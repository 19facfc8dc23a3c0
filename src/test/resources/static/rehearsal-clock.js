/* Rehearsal only: shifts this page's clock to the system's, which an administrator moves, and says that it is a rehearsal. */
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

/* Over the vendor's footer; clicks pass through it. */
const banner = document.createElement('aside');
banner.setAttribute('aria-label', 'Diễn tập');
banner.textContent = 'DIỄN TẬP – dữ liệu giả định, không phải hệ thống chính thức';
banner.style.cssText = 'position: fixed; left: 0; right: 0; bottom: 0; z-index: 2000; padding: 3px 12px; pointer-events: none; '
  + 'background: #8b1a1a; color: #fff; font: bold 13px/1.4 Arial, sans-serif; text-align: center';
document.body.append(banner);
