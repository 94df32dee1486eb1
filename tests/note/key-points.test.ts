import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/analysis/sentences';
import { fingerprint } from '../../src/note/fingerprint';
import { fullContentOf } from '../../src/note/full-content';
import { addKeyPoint, removeKeyPoint, setOwnWords, type KeyPointEdit } from '../../src/note/key-point-edits';
import { keyPointsOf } from '../../src/note/key-points';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { writeFullContent } from '../../src/note/write-full-content';
import { dataviewFields } from '../content/judges/dataview-fields';
import { pendingNote } from './sample';

const ok = (edit: KeyPointEdit): string => {
  if (!edit.ok) throw new Error(edit.reason);
  return edit.text;
};
const add = (text: string, quote: string): string => ok(addKeyPoint(text, names, quote));
const contentAfter = (fullContent: string, quote: string): string => fullContentOf(add(pendingNote({ fullContent }), quote), names);
const linkAfter = (fullContent: string, quote: string): string | undefined =>
  keyPointsOf(add(pendingNote({ fullContent }), quote), names)[0]?.source;

const article = 'One opens. A probe stays a measurement.\nIt goes on.\n\nAnother paragraph.';

describe('accepting a sentence', () => {
  it('links a Chinese one in Chinese, and finds it again', () => {
    const after = add(pendingNote({ fullContent: '探针冻结之后，审计仍然可信。' }), '探针冻结之后，审计仍然可信。');
    expect(after).toContain('- "探针冻结之后，审计仍然可信。" [[#^kp-1|来源]]\n');
    expect(keyPointsOf(after, names)).toEqual([{ quote: '探针冻结之后，审计仍然可信。', words: '', source: '^kp-1' }]);
  });

  it('writes it under its own heading, linked to the block it stands in, and nothing else', () => {
    const before = pendingNote({ fullContent: article });
    const after = add(before, 'A probe stays a measurement.');
    expect(after).toBe(
      before
        .replace('It goes on.', 'It goes on. ^kp-1')
        .replace('## Analysis Checklist', '## Key points\n\n- "A probe stays a measurement." [[#^kp-1|source]]\n\n## Analysis Checklist'),
    );
    expect(add(after, 'A probe stays a measurement.')).toBe(after);
    expect(keyPointsOf(after, names)).toEqual([{ quote: 'A probe stays a measurement.', words: '', source: '^kp-1' }]);
  });

  it('makes no field of a sentence that had something before it, and reads it as it was', () => {
    const sentence = 'status:: done is what it says.';
    const before = pendingNote({ fullContent: `Well, a line. ${sentence}` });
    const after = add(before, sentence);
    expect(dataviewFields(after)).toEqual([]);
    expect(keyPointsOf(after, names)).toEqual([{ quote: sentence, words: '', source: '^kp-1' }]);
    expect(add(after, sentence)).toBe(after);
    expect(ok(removeKeyPoint(after, names, sentence))).not.toContain('is what it says."');
    expect(add(pendingNote({ fullContent: 'In C++, std::sort sorts.' }), 'In C++, std::sort sorts.')).toContain(
      '"In C++, std::sort sorts."',
    );
  });

  it('keeps the note’s line ends', () => {
    const crlf = pendingNote({ fullContent: article }).replace(/\n/g, '\r\n');
    const after = add(crlf, 'It goes on.');
    expect(after.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(after.replace(/\r\n/g, '\n')).toBe(add(pendingNote({ fullContent: article }), 'It goes on.'));
  });

  it('gives two sentences of one block one id, and uses an id that stands there', () => {
    const twice = add(add(pendingNote({ fullContent: article }), 'One opens.'), 'It goes on.');
    expect(keyPointsOf(twice, names).map(({ source }) => source)).toEqual(['^kp-1', '^kp-1']);
    const mine = add(pendingNote({ fullContent: 'A claim of theirs. ^mine' }), 'A claim of theirs.');
    expect(keyPointsOf(mine, names)[0]?.source).toBe('^mine');
    expect(mine).toContain('A claim of theirs. ^mine\n');
    expect(linkAfter('> Quoted words.\n\n^theirs\n\nMore.', 'Quoted words.')).toBe('^theirs');
  });

  it.each([
    [
      'the last line of a list item',
      '- One item says this.\n  It goes on here.\n  - Nested.\n- Two.',
      'says this.',
      '- One item says this.\n  It goes on here. ^kp-1\n  - Nested.\n- Two.',
    ],
    ['a nested, numbered item', '1. One.\n   - Deep says.\n2. Two.', 'Deep says.', '1. One.\n   - Deep says. ^kp-1\n2. Two.'],
    ['a sentence across lines', 'It breaks\nhere in two. Next.', 'It breaks here in two.', 'It breaks\nhere in two. Next. ^kp-1'],
    ['below a quote', '> It breaks\n> here.\n\nNext.', 'It breaks here.', '> It breaks\n> here.\n\n^kp-1\n\nNext.'],
    ['below a callout', '> [!note] Title\n> Body says.\n\nNext.', 'Body says.', '> [!note] Title\n> Body says.\n\n^kp-1\n\nNext.'],
    [
      'below a table',
      '| a | b |\n| - | - |\n| one | a cell says this |\n\nNext.',
      'a cell says this',
      '| a | b |\n| - | - |\n| one | a cell says this |\n\n^kp-1\n\nNext.',
    ],
    [
      'below code',
      '```js\n// a comment says\n\nx();\n```\n\nNext.',
      'a comment says',
      '```js\n// a comment says\n\nx();\n```\n\n^kp-1\n\nNext.',
    ],
    ['below math', 'Text.\n\n$$\nx = y\n$$\n\nNext.', 'x = y', 'Text.\n\n$$\nx = y\n$$\n\n^kp-1\n\nNext.'],
    ['before math that follows at once', 'The rule is this.\n$$\nx = y\n$$', 'The rule is this.', 'The rule is this. ^kp-1\n$$\nx = y\n$$'],
    [
      'below a list whose item opens with a quote',
      '- > Deep quote.\n- Two.\n\nNext.',
      'Deep quote.',
      '- > Deep quote.\n- Two.\n\n^kp-1\n\nNext.',
    ],
    ['a text in Chinese', '它没有空格。下一句说得更多。\n\n末段。', '下一句说得更多。', '它没有空格。下一句说得更多。 ^kp-1\n\n末段。'],
    [
      'below a list whose item goes on in another paragraph',
      '- One.\n\n  It says.\n- Two.\n\nNext.',
      'It says.',
      '- One.\n\n  It says.\n- Two.\n\n^kp-1\n\nNext.',
    ],
    [
      'a paragraph below an item that opens with a fence',
      '- ```\n  x\n  ```\n\nOne says.\n\nTwo.',
      'One says.',
      '- ```\n  x\n  ```\n\nOne says. ^kp-1\n\nTwo.',
    ],
    ['below the list of the item, not below the next list', '- > Deep.\n- b\n\n1. c', 'Deep.', '- > Deep.\n- b\n\n^kp-1\n\n1. c'],
  ])('puts the id at %s', (_, fullContent, quote, expected) => {
    expect(contentAfter(fullContent, quote)).toBe(expected);
  });

  it.each([
    ['a heading', 'Text.\n\n### 2. What [we] say\n\nMore.', 'What [we] say', '2. What we say'],
    ['HTML', '### Top\n\n<div>\nSaid so.\n</div>', 'Said so.', 'Top'],
    ['a definition', 'Text.[^1]\n\n[^1]: A note says.', 'A note says.', 'Full Content'],
    ['code that never ends', '### Top\n\n```\nSaid so.', 'Said so.', 'Top'],
    ['a quote that text follows at once', '### Top\n\n> Said so.\n### Next', 'Said so.', 'Top'],
  ])('links to the heading where no id can stand: %s', (_, fullContent, quote, source) => {
    expect(contentAfter(fullContent, quote)).toBe(fullContent);
    expect(linkAfter(fullContent, quote)).toBe(source);
  });

  it('does not take the article’s own heading for the note’s', () => {
    const text = add(pendingNote({ fullContent: 'A sentence says.\n\n### Key points\n\n- Theirs.' }), 'A sentence says.');
    expect(keyPointsOf(text, names)).toHaveLength(1);
    expect(text).toContain('- Theirs.\n\n## Key points\n\n- "A sentence says."');
  });

  it('finds a sentence across the id of another', () => {
    const text = add(pendingNote({ fullContent: 'One opens. Two goes on\n%%\nbehind a remark.\n%%' }), 'One opens.');
    expect(keyPointsOf(add(text, 'Two goes on\n%%\nbehind a remark.'), names)).toHaveLength(2);
  });

  it('writes nothing when the sentence is no longer there', () => {
    expect(addKeyPoint(pendingNote({ fullContent: article }), names, 'Nobody said this.')).toEqual({ ok: false, reason: 'quote-gone' });
  });

  it('adds below the points that stand there, and reads those a person wrote', () => {
    const own = pendingNote({ fullContent: article }).replace('## Analysis', '## 要点\n\n* My own point.\n\n## Analysis');
    const text = add(own, 'It goes on.');
    expect(text).toContain('* My own point.\n* "It goes on." [[#^kp-1|source]]\n');
    expect(keyPointsOf(text, names)).toEqual([
      { quote: '', words: 'My own point.', source: undefined },
      { quote: 'It goes on.', words: '', source: '^kp-1' },
    ]);
  });
});

describe('a sentence that is accepted again', () => {
  it('gets the link that its point had lost, and keeps the words beside it', () => {
    const point = '## Key points\n\n- "One opens."\n  my words\n\n## Analysis';
    const text = add(pendingNote({ fullContent: article }).replace('## Analysis', point), 'One opens.');
    expect(text).toContain('- "One opens." [[#^kp-1|source]]\n  my words\n');
    expect(keyPointsOf(text, names)).toEqual([{ quote: 'One opens.', words: 'my words', source: '^kp-1' }]);
  });

  it('is quoted with all of the code that it ends or begins in', () => {
    const fullContent = 'First. Call `a b` here. Last.';
    for (const part of ['Call `a', 'b` here.']) {
      const [point] = keyPointsOf(add(pendingNote({ fullContent }), part), names);
      expect([part, point?.quote]).toEqual([part, part === 'Call `a' ? 'Call `a b`' : '`a b` here.']);
    }
  });
});

describe('own words', () => {
  const text = add(add(pendingNote({ fullContent: article }), 'One opens.'), 'Another paragraph.');
  it('stand below the quote, are replaced and taken away', () => {
    const words = ok(setOwnWords(text, names, 'One opens.', ' 探针冻结之后，\n审计仍然可信。\n'));
    expect(words).toContain('[[#^kp-1|source]]\n  探针冻结之后，\n  审计仍然可信。\n- "Another');
    expect(keyPointsOf(words, names)[0]?.words).toBe('探针冻结之后，\n审计仍然可信。');
    expect(ok(setOwnWords(words, names, 'One opens.', ''))).toBe(text);
    expect(setOwnWords(text, names, 'Nobody said this.', 'words')).toEqual({ ok: false, reason: 'point-gone' });
  });

  it('leave the blank lines below them, and go to the last line of a note', () => {
    const last = '# T\n\n## Full Content\n\nOne.\n\n## Key points\n\n- "One." [[#^x|source]]';
    expect(ok(setOwnWords(`${last}\n\n\n`, names, 'One.', 'mine'))).toBe(`${last}\n  mine\n\n\n`);
    expect(ok(setOwnWords(last, names, 'One.', 'mine'))).toBe(`${last}\n  mine`);
    expect(ok(setOwnWords(`${last}\n  mine\n`, names, 'One.', ''))).toBe(`${last}\n`);
  });

  it('open no block of their own', () => {
    const words = ok(setOwnWords(text, names, 'One opens.', '# first\n- second\n---\n```'));
    expect(keyPointsOf(words, names).map((point) => point.words)).toEqual(['# first\n- second\n---\n```', '']);
    expect(ok(setOwnWords(words, names, 'One opens.', ''))).toBe(text);
  });
});

describe('taking a point back', () => {
  it('leaves the article as it was', () => {
    const before = pendingNote({ fullContent: article });
    const back = ok(removeKeyPoint(ok(setOwnWords(add(before, 'One opens.'), names, 'One opens.', 'Mine.')), names, 'One opens.'));
    expect(fullContentOf(back, names)).toBe(article);
    expect(keyPointsOf(back, names)).toEqual([]);
    expect(removeKeyPoint(back, names, 'One opens.')).toEqual({ ok: false, reason: 'point-gone' });
  });

  it('keeps an id that is used, or a person’s', () => {
    const two = add(add(pendingNote({ fullContent: article }), 'One opens.'), 'It goes on.');
    expect(ok(removeKeyPoint(two, names, 'One opens.'))).toContain('It goes on. ^kp-1');
    const one = add(pendingNote({ fullContent: article }), 'One opens.');
    expect(ok(removeKeyPoint(one, names, 'One opens.', () => true))).toContain('It goes on. ^kp-1');
    expect(ok(removeKeyPoint(`${one}\nSee [[#^kp-1]].\n`, names, 'One opens.'))).toContain('It goes on. ^kp-1');
    expect(ok(removeKeyPoint(`${one}\nSee [[#^kp-12]].\n`, names, 'One opens.'))).not.toContain('It goes on. ^kp-1');
    const mine = add(pendingNote({ fullContent: 'Theirs. ^mine' }), 'Theirs.');
    expect(ok(removeKeyPoint(mine, names, 'Theirs.'))).toContain('Theirs. ^mine');
  });
});

describe('key points and the fetched text', () => {
  const fetched = '> Quoted words.\n\nA paragraph says.\n\n- An item says.';
  const accepted = ['Quoted words.', 'A paragraph says.', 'An item says.'].reduce(add, pendingNote({ fullContent: fetched }));
  const write = (markdown: string, more: object = {}) =>
    writeFullContent(accepted, names, { markdown, writtenHash: fingerprint(fetched), ...more });

  it('are no edit of it', () => {
    expect(fullContentOf(accepted, names)).toContain('^kp-3');
    expect(fingerprint(fullContentOf(accepted, names))).toBe(fingerprint(fetched));
    expect(write(fetched)).toEqual({ ok: true, text: accepted, changed: false });
  });

  it('lead to their sentences after another fetch, and lose a link that would lead nowhere', () => {
    const again = write('New first.\n\nA paragraph says. And more.\n\nQuoted words.');
    expect(again).toMatchObject({ ok: true, changed: true });
    const text = again.ok ? again.text : '';
    expect(keyPointsOf(text, names).map(({ source }) => source)).toEqual(['^kp-1', '^kp-2', undefined]);
    expect(fullContentOf(text, names)).toBe('New first.\n\nA paragraph says. And more. ^kp-2\n\nQuoted words. ^kp-1');
    expect(text).toContain('- "An item says."\n');
  });
});

describe('a link to a heading, after another fetch', () => {
  const fetched = '### Top\n\n<div>\nSaid so.\n</div>';
  const accepted = add(pendingNote({ fullContent: fetched }), 'Said so.');
  const sourceAfter = (markdown: string): string | undefined => {
    const written = writeFullContent(accepted, names, { markdown, writtenHash: fingerprint(fetched) });
    return written.ok ? keyPointsOf(written.text, names)[0]?.source : 'not written';
  };

  it.each([
    ['stays where the heading does', `Before.\n\n${fetched}\n\n### Next`, 'Top'],
    ['leads to the full content’s own heading where the text has none', '<div>\nSaid so.\n</div>', 'Full Content'],
    ['follows the sentence to another heading', fetched.replace('Top', 'Head'), 'Head'],
    ['becomes one to the block where that can have an id', 'Said so.', '^kp-1'],
    ['goes with the sentence', '### Head\n\nNothing.', undefined],
  ])('%s', (_, markdown, source) => {
    expect(sourceAfter(markdown)).toBe(source);
  });
});

describe('every sentence of a text', () => {
  const blocks = [
    'A plain sentence. Another one.',
    '- An item says this.\n- Another says that\n  and goes on.',
    '> A quote says so.\n> And more.',
    '| a | b |\n|---|---|\n| c | d |',
    '```js\nconst x = 1; // says\n```',
    '$$\nx = y\n$$',
    '1. First says it.\n   1. Nested says it.',
    '<div>HTML says.</div>',
    '中文这样说。第二句也这样说。',
    '> [!note] T\n> A callout says.',
    'A hard break  \nsays.',
    'It has an id. ^own',
  ];
  it.each(blocks)('is taken and given back byte for byte, whatever stands around it: %j', (block) => {
    for (const [index, other] of blocks.entries()) {
      const content = [other, block, other].join(index % 4 === 3 ? '\n' : '\n\n');
      const text = pendingNote({ fullContent: content });
      const taken = sentencesOf(content).reduce((note, sentence) => add(note, sentence.text), text);
      expect(fingerprint(fullContentOf(taken, names))).toBe(fingerprint(content));
      expect(keyPointsOf(taken, names).every(({ source }) => source !== undefined)).toBe(true);
      const back = keyPointsOf(taken, names).reduce((note, { quote }) => ok(removeKeyPoint(note, names, quote)), taken);
      expect(fullContentOf(back, names)).toBe(content);
    }
  });
});
