/*
 * The table of a review keeps what is typed: after a pause, on leaving a field, and before everything is sent. What cannot be
 * kept stays in its field. Without this script each row's own button does the same.
 */
const PAUSE = 1500;
const AGAIN = 15000;
const LABELS = {
  percent: 'Tỷ lệ hoàn thành (%)',
  done: 'Việc đã làm trong kỳ',
  difficulties: 'Khó khăn, vướng mắc',
  proposals: 'Đề xuất, kiến nghị',
  plan: 'Kế hoạch kỳ tới'
};

const make = (tag, text, name) => Object.assign(document.createElement(tag), { textContent: text, className: name ?? '' });

class Row {
  constructor(form) {
    this.form = form;
    this.cell = form.closest('td');
    this.fields = [...form.elements].filter(field => field.name in LABELS);
    this.seen = this.typed();
    this.saving = null;
    // A row that came back refused is not on record.
    this.clash = this.cell.querySelector('.clash');
    if (this.clash || this.cell.querySelector('ul.bad')) this.seen = { ...this.seen, refused: true };
    for (const field of this.fields) {
      field.addEventListener('input', () => this.changed());
      field.addEventListener('change', () => this.keep());
    }
    form.addEventListener('submit', event => {
      event.preventDefault();
      if (this.clash) this.drop();
      this.keep(true);
    });
  }

  typed() {
    return Object.fromEntries(this.fields.map(field => [field.name, field.value]));
  }

  isDirty() {
    return 'refused' in this.seen || this.fields.some(field => field.value !== this.seen[field.name]);
  }

  say(words, tone) {
    const place = this.form.querySelector('.kept');
    place.className = `kept ${tone}`;
    if (place.textContent !== words) place.textContent = words;
  }

  changed() {
    clearTimeout(this.timer);
    if (this.clash) return;
    this.say('Chưa lưu', 'warn');
    this.timer = setTimeout(() => this.keep(), PAUSE);
  }

  /** One request at a time; what was typed meanwhile goes with the next. True where everything is on record. */
  async keep(asked = false) {
    clearTimeout(this.timer);
    while (this.saving) await this.saving;
    if (this.clash || this.closed) return !this.isDirty();
    if (!this.isDirty() && !asked) return true;
    this.saving = this.send();
    const kept = await this.saving;
    this.saving = null;
    return kept && this.isDirty() ? this.keep() : kept;
  }

  async send() {
    const sent = this.typed();
    this.say('Đang lưu…', 'quiet');
    let answer;
    try {
      answer = await fetch(`${this.form.action}/draft`, {
        method: 'POST',
        body: new URLSearchParams({ ...sent, version: this.form.elements.version.value }),
        redirect: 'manual'
      });
    } catch {
      return this.later('Chưa lưu được: không kết nối được với hệ thống. Sẽ tự lưu lại.');
    }
    if (answer.type === 'opaqueredirect' || answer.status === 401) {
      return this.failed('Chưa lưu được: phiên làm việc đã hết. Nội dung vẫn còn trên trang này; hãy đăng nhập ở một thẻ khác rồi bấm “Lưu”.');
    }
    if (answer.status >= 500) return this.later('Chưa lưu được: hệ thống gặp lỗi. Sẽ tự lưu lại.');
    const told = await answer.json().catch(() => ({}));
    if (answer.ok) return this.keptAs(sent, told);
    if (answer.status === 409) return this.meet(told);
    return this.failed(`Chưa lưu được: ${told.problems?.join('; ') ?? 'yêu cầu không được chấp nhận'}`);
  }

  keptAs(sent, told) {
    this.seen = sent;
    this.form.elements.version.value = told.version;
    this.cell.querySelector('ul.bad')?.remove();
    this.say(`Đã lưu lúc ${told.at}`, 'good');
    return true;
  }

  failed(words) {
    this.say(words, 'bad');
    return false;
  }

  later(words) {
    this.timer = setTimeout(() => this.keep(), AGAIN);
    return this.failed(words);
  }

  /** A colleague has written meanwhile. Fields that only one of the two has changed are put together; of the others a person decides. */
  meet(other) {
    const same = (one, two) => one.trim() === two.trim();
    const theirs = other.present;
    const known = !('refused' in this.seen);
    const apart = this.fields.filter(field => !same(field.value, theirs[field.name]));
    const both = apart.filter(field => !known || (!same(field.value, this.seen[field.name]) && !same(theirs[field.name], this.seen[field.name])));
    if (!other.open) return this.end(other, apart);
    for (const field of apart) {
      if (!both.includes(field) && same(field.value, this.seen[field.name])) field.value = theirs[field.name];
    }
    this.form.elements.version.value = other.version;
    this.seen = { ...theirs };
    if (both.length === 0) {
      this.note(`${other.by} vừa ghi nội dung khác ở dòng này lúc ${other.at}; đã ghép cả hai.`);
      return this.send();
    }
    this.ask(other, both);
    return this.failed('Chưa lưu: chọn nội dung cần giữ');
  }

  note(words) {
    this.cell.querySelector('.joined')?.remove();
    this.cell.append(make('p', words, 'joined quiet'));
  }

  panel(other, fields) {
    this.drop();
    this.clash = make('div', '', 'clash message bad');
    this.clash.append(make('p', `${other.message} (${other.by}, ${other.at}).`));
    const list = document.createElement('dl');
    for (const field of fields) {
      list.append(
        make('dt', `${LABELS[field.name]} – nội dung của đồng nghiệp`), make('dd', other.present[field.name] || '(để trống)', 'written'),
        make('dt', `${LABELS[field.name]} – nội dung của tôi`), make('dd', field.value || '(để trống)', 'written'));
    }
    this.clash.append(list);
    this.cell.append(this.clash);
  }

  ask(other, fields) {
    this.panel(other, fields);
    this.choice('Giữ nội dung của tôi', () => {});
    this.choice('Lấy nội dung của đồng nghiệp', () => fields.forEach(field => (field.value = other.present[field.name])));
  }

  choice(words, then) {
    const button = make('button', words, 'secondary');
    button.type = 'button';
    button.addEventListener('click', () => {
      then();
      this.drop();
      this.form.querySelector('button').focus();
      this.keep(true);
    });
    this.clash.append(button, ' ');
  }

  /** It has been given or closed: nothing can be written any more, and what was typed stays to be copied. */
  end(other, apart) {
    this.panel(other, apart);
    this.closed = true;
    this.fields.forEach(field => (field.readOnly = true));
    this.form.querySelector('button').disabled = true;
    this.cell.querySelector('.word').textContent = other.outcome;
    return this.failed('Chưa lưu được: dòng này không còn nhận nội dung');
  }

  drop() {
    this.clash?.remove();
    this.clash = null;
    const button = this.form.querySelector('button');
    if (button) button.textContent = 'Lưu';
  }
}

const rows = [...document.querySelectorAll('form[data-code]')].map(form => new Row(form));

window.addEventListener('online', () => rows.filter(row => row.isDirty()).forEach(row => row.keep()));

window.addEventListener('beforeunload', event => {
  if (rows.some(row => row.isDirty() && !row.closed)) event.preventDefault();
});

for (const link of document.querySelectorAll('[data-send]')) {
  link.addEventListener('click', async event => {
    event.preventDefault();
    const kept = await Promise.all(rows.map(row => row.keep()));
    const left = rows.filter((row, n) => !kept[n] && !row.closed);
    if (left.length > 0) {
      document.querySelector('#trouble').textContent =
        `Chưa lưu được nội dung của nhiệm vụ: ${left.map(row => row.form.dataset.code).join(', ')}. Xem thông báo ở từng dòng trước khi gửi.`;
      left[0].fields[0].focus();
      return;
    }
    location.assign(link.href);
  });
}
