import { pendingNote } from '../note/sample';

const article = Array.from(
  { length: 6 },
  (_, at) =>
    `<p>Paragraph ${at + 1} of an article that came whole with its feed, so that nobody has to be asked for it. It has enough words to count as an article, and each of its sentences ends as sentences do.</p>`,
).join(' ');

/** A small vault that needs no network: the full content of one note lies in its feed's text. */
export const VAULT: Readonly<Record<string, string>> = {
  'inbox/whole.md': pendingNote({ title: 'The article came with the feed', excerpt: article }),
  'inbox/probes.md': pendingNote(),
  'inbox/quotes.md': pendingNote({ title: 'Tell "quotes" from "quotes"' }),
  'permanent/Goodhart.md': '---\ntags: [measures]\n---\n# Goodhart\n\nA measure that becomes a target.\n',
};
