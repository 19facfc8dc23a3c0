/* The cells and what stands beside them: the field of a count, the word of the filter, what people read, its colour. */

export const CELLS = [
  { field: 'doneInTime', state: 'cell-done-in-time', label: 'Hoàn thành đúng hạn', tone: 'good', colour: '#2e6b34' },
  { field: 'doneLate', state: 'cell-done-late', label: 'Hoàn thành quá hạn', tone: 'warn', colour: '#d18a1b' },
  { field: 'openInTime', state: 'cell-open-in-time', label: 'Chưa hoàn thành, trong hạn', tone: 'running', colour: '#2f6fbf' },
  { field: 'openLate', state: 'cell-open-late', label: 'Chưa hoàn thành, quá hạn', tone: 'bad', colour: '#b01818' },
  { field: 'undated', state: 'cell-undated', label: 'Chưa có hạn', tone: 'quiet', colour: '#8a92a0' },
  { field: 'stopped', state: 'cell-stopped', label: 'Thôi theo dõi', tone: 'quiet', colour: '#c3c8d0' }
];

export const BESIDE = [
  { field: 'dueSoon', state: 'due-soon', label: 'Sắp đến hạn' },
  { field: 'awaitingAcceptance', state: 'awaiting-acceptance', label: 'Chờ nghiệm thu' },
  { field: 'acceptanceLate', state: 'acceptance-late', label: 'Nghiệm thu chậm' },
  { field: 'extended', state: 'extended', label: 'Đã gia hạn' },
  { field: 'returned', state: 'returned', label: 'Kết quả bị trả lại' }
];

export const ALL = { field: 'all', state: '', label: 'Tổng số' };

export const percent = (part, whole) =>
  whole === 0 ? '' : (part * 100 / whole).toLocaleString('vi-VN', { maximumFractionDigits: 1 }) + ' %';
