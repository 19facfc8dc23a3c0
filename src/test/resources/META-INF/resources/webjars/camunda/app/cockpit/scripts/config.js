/* The trial run: the browser's clock follows the system's, so that "còn 3 ngày" is true on the screen too; and the year can be played. */
import '/rehearsal-clock.js';
import cockpit from './dondoc.js';

export default { ...cockpit, customScripts: [...(cockpit.customScripts ?? []), 'scripts/rehearsal.js'] };
