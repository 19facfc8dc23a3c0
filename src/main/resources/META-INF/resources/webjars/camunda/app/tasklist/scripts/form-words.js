/*
 * form-js speaks English only and offers no way to change its words: they are replaced where they appear.
 * Only inside a form, and only whole texts, so that nothing a person wrote is touched.
 */
const WORDS = new Map([
  ['Field is required.', 'Chưa nhập nội dung này.'],
  ['Select', 'Chọn'],
  ['Search', 'Tìm và chọn'],
  ['Add new', 'Thêm'],
  ['Remove', 'Bỏ'],
  ['Nothing found', 'Không tìm thấy'],
  ['No results', 'Không tìm thấy'],
  ['Loading...', 'Đang tải…'],
  ['Show all', 'Hiện tất cả'],
  ['Collapse', 'Thu gọn'],
  ['mm/dd/yyyy', 'tháng/ngày/năm'],
  ['dd/mm/yyyy', 'ngày/tháng/năm'],
  ['Value is not a number.', 'Giá trị phải là số.'],
  ['January', 'Tháng 1'],
  ['February', 'Tháng 2'],
  ['March', 'Tháng 3'],
  ['April', 'Tháng 4'],
  ['May', 'Tháng 5'],
  ['June', 'Tháng 6'],
  ['July', 'Tháng 7'],
  ['August', 'Tháng 8'],
  ['September', 'Tháng 9'],
  ['October', 'Tháng 10'],
  ['November', 'Tháng 11'],
  ['December', 'Tháng 12'],
  ['Sun', 'CN'],
  ['Mon', 'T2'],
  ['Tue', 'T3'],
  ['Wed', 'T4'],
  ['Thu', 'T5'],
  ['Fri', 'T6'],
  ['Sat', 'T7'],
  ['Month', 'Tháng'],
  ['Year', 'Năm']
]);
const PATTERNS = [
  [/^Field must have a maximum length of (\d+)\.$/, 'Không được dài quá $1 ký tự.'],
  [/^Field must have maximum length of (\d+)\.$/, 'Không được dài quá $1 ký tự.'],
  [/^Field must have minimum length of (\d+)\.$/, 'Phải có ít nhất $1 ký tự.'],
  [/^Field must have minimum value of (-?\d+)\.$/, 'Không được nhỏ hơn $1.'],
  [/^Field must have maximum value of (-?\d+)\.$/, 'Không được lớn hơn $1.'],
  [/^Remove list item (\d+)$/, 'Bỏ mục $1'],
  [/^Expand all \((\d+)\)$/, 'Hiện tất cả ($1)']
];
const ATTRIBUTES = ['placeholder', 'title', 'aria-label'];

function translated(text) {
  const word = WORDS.get(text.trim());
  if (word) {
    return word;
  }
  const pattern = PATTERNS.find(([expression]) => expression.test(text.trim()));
  return pattern ? text.trim().replace(pattern[0], pattern[1]) : null;
}

function translate(root) {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (node.parentElement?.closest('.fjs-form-field-text, textarea')) {
      continue;
    }
    const words = translated(node.data);
    if (words && node.data !== words) {
      node.data = words;
    }
  }
  for (const element of root.querySelectorAll(ATTRIBUTES.map(name => `[${name}]`).join(','))) {
    for (const name of ATTRIBUTES) {
      const words = translated(element.getAttribute(name) ?? '');
      if (words) {
        element.setAttribute(name, words);
      }
    }
  }
}

function preferredLanguageIsVietnamese() {
  return !(navigator.language || 'vi').toLowerCase().startsWith('en');
}

if (preferredLanguageIsVietnamese()) {
  new MutationObserver(() => document.querySelectorAll('.fjs-container').forEach(translate)).observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true
  });
}

export default [];
