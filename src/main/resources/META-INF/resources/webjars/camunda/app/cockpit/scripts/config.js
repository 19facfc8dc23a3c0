export { default } from './dondoc.js';
