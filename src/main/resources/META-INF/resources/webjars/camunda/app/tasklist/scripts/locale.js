import { bringWords } from '/desk/locale-first.js';

await bringWords();

export default [];
