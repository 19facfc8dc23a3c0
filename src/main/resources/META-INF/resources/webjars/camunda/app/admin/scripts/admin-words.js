/* Admin's own words, and its days, that no locale file reaches. */
import { translate } from '../../shared/scripts/translation.js';

translate([
  {
    at: '.ctn-main td span, .ctn-main th span',
    words: { 'Select all': 'Chọn tất cả', 'Unselect all': 'Bỏ chọn tất cả' }
  },
  {
    at: '.ctn-main td, .ctn-main .view-value .form-control-static',
    patterns: [[/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1']]
  }
]);

export default [];
