/* The trial run: the browser's clock follows the system's, so that "còn 3 ngày" is true on the screen too. */
import '/rehearsal-clock.js';
export { default } from './dondoc.js';
