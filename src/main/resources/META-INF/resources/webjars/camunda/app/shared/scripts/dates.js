/*
 * Days as Vietnam writes them where the vendor's code fixes another form: the calendars of the date fields and
 * Cockpit's times. moment's own forms are in the locale files.
 */
import { speaksVietnamese } from './translation.js';

const MONTHS = Array.from({ length: 12 }, (_, month) => `Tháng ${month + 1}`);
const DAYS = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'];
const SHORT_DAYS = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'];
const MOMENT = 'DD/MM/YYYY HH:mm:ss';

/** AngularJS: the calendars for the due date and the follow-up date. */
function angularSpeaksVietnamese($locale) {
  Object.assign($locale.DATETIME_FORMATS, {
    MONTH: MONTHS,
    STANDALONEMONTH: MONTHS,
    SHORTMONTH: MONTHS.map(month => month.replace('Tháng', 'Thg')),
    DAY: DAYS,
    SHORTDAY: SHORT_DAYS,
    AMPMS: ['SA', 'CH'],
    FIRSTDAYOFWEEK: 0,
    short: 'dd/MM/yyyy HH:mm',
    shortDate: 'dd/MM/yyyy',
    shortTime: 'HH:mm',
    medium: 'dd/MM/yyyy HH:mm:ss',
    mediumDate: 'dd/MM/yyyy',
    mediumTime: 'HH:mm:ss',
    longDate: 'dd/MM/yyyy',
    fullDate: 'EEEE, dd/MM/yyyy'
  });
}

/** Cockpit sets its form of a moment (ISO) after every configuration: only a decorator comes later. */
function decorateMoments($provide) {
  $provide.decorator('camDateFormat', [
    '$delegate',
    format => name => (name ?? 'normal') === 'normal' ? MOMENT : format(name)
  ]);
}

if (speaksVietnamese()) {
  let provide;
  window.angular
    .module('pascalprecht.translate')
    .config(['$provide', $provide => { provide = $provide; }])
    .run(['$locale', '$injector', ($locale, $injector) => {
      angularSpeaksVietnamese($locale);
      if ($injector.has('camDateFormat') && document.querySelector('base[app-name=cockpit]')) {
        decorateMoments(provide);
      }
    }]);
}

export default [];
