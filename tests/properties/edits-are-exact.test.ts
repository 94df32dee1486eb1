import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editProperties } from '../../src/properties/edit-properties';
import { readFrontmatter, type Frontmatter } from '../../src/properties/frontmatter';
import type { PropertyChange } from '../../src/properties/wanted';
import { madeUp } from '../made-up';

/** Values and keys of every kind that somebody may have written. */
const value = fc.constantFrom(
  ' plain',
  ' "double # q" # c',
  " 'it''s'",
  ' 007',
  ' 1.10 # c',
  '',
  ' # c',
  ' ~',
  ' true',
  ' [a, 007, "b # c"] # d',
  ' [\n  a, # one\n  b,\n  ]',
  ' []',
  ' {a: 1, b: [x]}',
  '\n  - a # one\n  # two\n\n  - 2026\n',
  '\n- a\n- "b"',
  ' |\n  one\n\n  ---\n    two: x',
  ' >-\n  folded\n  text # no comment',
  ' "over\n  lines"',
  ' words over\n  lines',
  ' &a anchored',
  ' *a',
  ' !!str 12',
  '\n  nested: 1\n  <<: {x: y}',
  ' [[Link]]',
  ' a: b',
  ' "x "y""',
  '\n\t- tab',
  ' [open',
);
const key = fc.constantFrom(
  'a',
  'status',
  'Tags',
  'og:image',
  '-rank',
  '"quoted key"',
  "'q'",
  '?x',
  '中文',
  '<<',
  'a b',
  '? explicit\n',
  '@odd',
  '%x',
);
const line = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(key, value).map(([name, held]) => `${name}:${held}`) },
  { weight: 1, arbitrary: fc.constantFrom('', '# comment', '  # indented comment', 'no property', '  stray') },
);
const note = fc
  .record({
    mark: fc.constantFrom('', '\uFEFF'),
    lines: fc.uniqueArray(line, { maxLength: 6, selector: (text) => text.split(':')[0] }),
    indent: fc.constantFrom('', '', ' '),
    lineEnd: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ mark, lines, indent, lineEnd }) => {
    const block = lines.join('\n').replace(/^(?=[^\n])/gm, indent);
    return mark + `---\n${block}\n---\nBody: [x]\n`.replace(/\n/g, lineEnd);
  });
const change = fc.constantFrom<PropertyChange>(
  'new value',
  'a: b # c',
  12,
  false,
  ['x', '7'],
  undefined,
  (items) => [...items, 'new'],
  (items) => items.slice(1),
  (items) => items.map((item) => (item === 'a' ? 'changed' : item)),
);
const edit = fc.record({ name: fc.constantFrom('a', 'status', 'tags', 'og:image', '-rank', 'q', 'new'), change });

/** Every property but one: what it holds, and its lines where that cannot be read. */
const others = (text: string, { entries }: Frontmatter, name: string): unknown[] =>
  entries.filter((entry) => entry.key.toLowerCase() !== name).map((entry) => [entry.key, text.slice(entry.from, entry.to), entry.value]);

describe('an edit of made-up properties', () => {
  it('changes the lines of its property and nothing else, or is refused', () => {
    const runs = madeUp(1000);
    let done = 0;
    fc.assert(
      fc.property(note, edit, (text, { name, change: wanted }) => {
        const before = readFrontmatter(text);
        const edited = editProperties(text, { [name]: wanted });
        if (!edited.ok || before === undefined) return;
        done += edited.text === text ? 0 : 1;
        const after = readFrontmatter(edited.text);
        expect(after).toBeDefined();
        if (after === undefined) return;
        expect(others(edited.text, after, name)).toEqual(others(text, before, name));
        if (before.problem === undefined) expect(after.problem).toBeUndefined();
        const entry = before.entries.find((one) => one.key.toLowerCase() === name);
        const [from, to] = entry === undefined ? [before.close, before.close] : [entry.from, entry.to];
        expect(edited.text.startsWith(text.slice(0, from))).toBe(true);
        expect(edited.text.endsWith(text.slice(to))).toBe(true);
        expect(edited.text.replace(/\r\n/g, '').includes('\n')).toBe(!text.includes('\r\n'));
        if (typeof wanted !== 'function') expect(editProperties(edited.text, { [name]: wanted })).toEqual(edited);
      }),
      runs,
    );
    expect(done / runs.numRuns).toBeGreaterThan(0.3);
  });
});
