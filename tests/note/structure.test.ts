import { describe, expect, it } from 'vitest';
import { fullContentOf } from '../../src/note/full-content';
import { writeFullContent } from '../../src/note/write-full-content';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { structureOf } from '../../src/note/structure';
import { pendingNote } from './sample';

const headings = (text: string): string[] => structureOf(text, names).headings.map(({ text: heading }) => heading);
const SECTIONS = ['Full Content', 'Analysis Checklist', 'Related'];

describe('structureOf', () => {
  it('finds headings of both kinds, with what marks them taken off', () => {
    const text = '# One ##\n\nTwo\n===\n\nThree,\non two lines\n---\n\n####### no\n#no\n\n## C#\n## \n';
    expect(structureOf(text).headings.map(({ level, text: heading }) => [level, heading])).toEqual([
      [1, 'One'],
      [1, 'Two'],
      [2, 'Three, on two lines'],
      [2, 'C#'],
      [2, ''],
    ]);
  });

  it('says where a heading stands, with all of its lines', () => {
    const text = 'Text.\n\n  ## One\nMore.\n\n  Two,\n  on\n three\n  ---\n## Three';
    expect(structureOf(text).headings.map(({ from, to }) => text.slice(from, to))).toEqual([
      '  ## One\n',
      '  Two,\n  on\n three\n  ---\n',
      '## Three',
    ]);
    expect(headings('\uFEFF# T\n')).toEqual(['T']);
  });

  it('finds none in code, formulas, comments, HTML, quotes and lists', () => {
    const blocks = ['```\n# a\n```', '    # a', '$$\n# a\n=\nb\n$$', '%%\n# a\n%%', '<!--\n# a\n-->', '<div>\n# a', '> # a', '- # a'];
    for (const block of blocks) expect(headings(`Text.\n\n${block}\n\nText.`), block).toEqual([]);
  });

  it('takes a line below a formula for a rule, and one in it for the formula’s', () => {
    expect(headings('$$\nx\n$$\n---\n\nText.')).toEqual([]);
    expect(headings('$$\na\n=\nb\n$$\n\n# After')).toEqual(['After']);
  });

  it('says of a line whether its marks mean something', () => {
    const text = '- [ ] a\n\n```\n- [ ] b\n```\n\n%%\n- [ ] c\n%%\n- [ ] d\n';
    expect(structureOf(text).liveLines.map((line) => line.text)).toEqual(['- [ ] a', '', '', '- [ ] d']);
  });

  const openers = {
    'a fence': '```bash\nnpm install small-queue',
    'a fence of tildes': '~~~~\nx',
    'a fence in an item': 'Steps:\n\n- First\n  ```bash\n  npm install',
    'a fence below talk of the section': 'See # Full Content\n\n```bash\nnpm install',
    'an indented fence': 'Use it so:\n\n    ```\n    npm i',
    'a comment in a line': 'Hello <!-- world',
    'a comment': 'Hello\n\n<!-- world',
    preformatted: 'Hello\n\n<pre><code>x',
    'a comment of Obsidian’s': 'Hello\n\n%%\nworld',
    'a formula': 'Hello\n\n$$\nx',
    script: 'Hello\n\n<script>\nlet x;',
    'an instruction': 'Hello\n\n<?php x',
  };
  const article =
    'First.\n\n```js\nqueue.push(1);\n```\n\n~~~~\nx\n~~~~\n\nA --> B, %% b %% and $$, ?> </pre> </script>\n\n$$\nx\n$$\n\nLast.';

  it.each(Object.entries(openers))('ends what the feed’s text opens with the feed’s text: %s', (_, excerpt) => {
    const note = pendingNote({ excerpt });
    expect(headings(note)).toEqual(['Frozen probes stay honest', ...SECTIONS]);
    const result = writeFullContent(note, names, { markdown: article });
    const written = result.ok ? result.text : '';
    expect(headings(written)).toEqual(['Frozen probes stay honest', ...SECTIONS]);
    expect(fullContentOf(written, names)).toBe(article);
    expect(writeFullContent(written, names, { markdown: article })).toEqual({ ok: true, text: written, changed: false });
  });

  it.each(Object.entries(openers))('ends what an article opens with the article: %s', (_, fullContent) => {
    expect(headings(pendingNote({ fullContent }))).toEqual(['Frozen probes stay honest', ...SECTIONS]);
  });

  it('takes headings in code that is closed for code, in the feed’s text and in an article', () => {
    const template = 'A template:\n\n```md\n## Related\n\n- x\n## Analysis Checklist\n```';
    expect(headings(pendingNote({ fullContent: template }))).toEqual(['Frozen probes stay honest', ...SECTIONS]);
    expect(headings(pendingNote({ excerpt: 'So:\n\n<pre>\n## Related\n</pre>' }))).toEqual(['Frozen probes stay honest', ...SECTIONS]);
  });

  it('takes the full content’s heading in code that is closed for code where the section comes behind it', () => {
    const code = '```md\n## Full Content\n\nThe text.\n```';
    const twice = code.replace('The text.', 'The text.\n\n## Full Content\n\nMore.');
    for (const quoted of [code, twice, `${code}\n\n${code}`]) {
      expect(headings(pendingNote({ excerpt: `So:\n\n${quoted}` }))).toEqual(['Frozen probes stay honest', ...SECTIONS]);
    }
    const written = pendingNote({ excerpt: `So:\n\n${openers['a fence']}`, fullContent: `${article}\n\n### Full Content\n\nOf theirs.` });
    expect(headings(written)).toEqual(['Frozen probes stay honest', 'Full Content', 'Full Content', ...SECTIONS.slice(1)]);
  });

  it('finds the full content behind what is open, however wide its mark, and whatever the properties say', () => {
    const note = pendingNote({ excerpt: openers['a fence'], status: 'status: x\n# Full Content' });
    expect(headings(note.replace('\n## Full', '\n##  \tFull'))).toEqual(['Frozen probes stay honest', ...SECTIONS]);
  });

  it('takes the first line of a note for the section’s heading, and the same line in code for code', () => {
    const quoted = '# Full Content\n\n```md\n# Full Content\n\nThe text.\n```\n';
    for (const note of [quoted, `\uFEFF${quoted}`]) expect(headings(note)).toEqual(['Full Content']);
  });

  it('lets an article’s heading end nothing where no names are given', () => {
    expect(structureOf('```\n## Related\n').headings).toEqual([]);
  });

  it('goes with a section’s name whatever the line ends are', () => {
    const note = pendingNote({ excerpt: openers['a fence'] });
    for (const lineEnd of ['\r\n', '\r']) expect(headings(note.replace(/\n/g, lineEnd)).slice(1)).toEqual(SECTIONS);
  });
});
