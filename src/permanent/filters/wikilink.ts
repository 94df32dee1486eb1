import { linkText } from '../../untrusted/link-text';
import { each, type Filter } from './filter';

/** A link to the note of that name; the argument is the text it shows. */
export const wikilink: Filter = {
  apply: each((text, alias) => (text === '' ? '' : alias === undefined ? `[[${linkText(text)}]]` : `[[${linkText(text)}|${alias}]]`)),
  examples: [
    ['{{tags|wikilink}}', '[[probes]], [[对齐]]'],
    ['{{tags|first|wikilink:"see"}}', '[[probes|see]]'],
  ],
};
