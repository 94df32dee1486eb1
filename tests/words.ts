import type { Dictionary } from '../src/i18n/dictionary';
import type { Words } from '../src/panel/words';
import { baseName } from '../src/text/path';

/** What the panel says things with, in a vault whose notes are called by their files. */
export const wordsIn = (t: Dictionary): Words => ({ t, nameOf: baseName });
