import { describe, expect, it } from 'vitest';
import { isEmpty, listItems, withListItems } from '../../src/note/list-items';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { structureOf } from '../../src/note/structure';

/** Each item as `depth mark|label|its whole text`. */
const read = (text: string): string[] =>
  listItems(text, structureOf(text), { from: 0, to: text.length }).map(
    ({ line, mark, label, depth, to }) => `${depth} ${mark}|${label}|${text.slice(line.from, to)}`,
  );

describe('listItems', () => {
  it.each<[string, string[]]>([
    ['- a\n* b\n+ c', ['0 - |a|- a', '0 * |b|* b', '0 + |c|+ c']],
    ['1. a\n2) b\n10.  c', ['0 1. |a|1. a', '0 2) |b|2) b', '0 10.  |c|10.  c']],
    ['-\n- \n*\t', ['0 -||-', '0 - ||- ', '0 *\t||*\t']],
    ['- a\n  - b\n    - c\n- d', ['0 - |a|- a\n  - b\n    - c', '1   - |b|  - b\n    - c', '2     - |c|    - c', '0 - |d|- d']],
    ['- a\n\t- b', ['0 - |a|- a\n\t- b', '1 \t- |b|\t- b']],
    ['1. a\n  - b', ['0 1. |a|1. a', '0   - |b|  - b']],
    [' - a\n  - b', ['0  - |a| - a', '0   - |b|  - b']],
    ['- a\n\n  goes on\n- b', ['0 - |a|- a\n\n  goes on', '0 - |b|- b']],
    ['- a\ngoes on\n- b', ['0 - |a|- a\ngoes on', '0 - |b|- b']],
    ['- a\n\nnot its own', ['0 - |a|- a']],
    ['- a\n\n- b\n\n', ['0 - |a|- a', '0 - |b|- b']],
    ['- a\n> quote', ['0 - |a|- a']],
    ['- a\n---\n- b', ['0 - |a|- a', '0 - |b|- b']],
    ['- a\n# b', ['0 - |a|- a']],
    ['- a\n%% b %%', ['0 - |a|- a']],
    ['- [ ] a', ['0 - |[ ] a|- [ ] a']],
    ['    - code', []],
    ['- a\n      - b', ['0 - |a|- a\n      - b']],
    ['-      code\n  b', []],
    ['* * *\n- - -', []],
    ['Text\n-', []],
    ['Text\n- a', ['0 - |a|- a']],
    ['**bold**\n-a\n1.b', []],
    ['```\n- a\n```', []],
    ['%%\n- a\n%%\n- b', ['0 - |b|- b']],
    ['- a\n  ```\n  - b\n  ```\n- c', ['0 - |a|- a\n  ```\n  - b\n  ```', '0 - |c|- c']],
    ['- a\r\n- b\r\n', ['0 - |a|- a', '0 - |b|- b']],
  ])('reads %j', (text, items) => {
    expect(read(text)).toEqual(items);
  });

  it('reads what stands between its offsets alone', () => {
    const text = '- a\n- b\n- c';
    expect(listItems(text, structureOf(text), { from: 4, to: 8 }).map(({ label }) => label)).toEqual(['b']);
  });

  it('calls an item empty in which nothing stands', () => {
    const empty = (text: string): boolean[] => listItems(text, structureOf(text), { from: 0, to: text.length }).map(isEmpty);
    expect(empty('- \n- a\n-\n  - b\n1.')).toEqual([true, false, false, false, true]);
  });
});

describe('withListItems', () => {
  const related = (body: string): string => `# T\n\n## Related\n${body}`;
  const added = (body: string, ...labels: string[]): string => withListItems(related(body), names, 'related', labels);

  it.each([
    ['\n- \n', '\n- x\n- y\n'],
    ['\n-\n', '\n- x\n- y\n'],
    ['\n*   \n', '\n* x\n* y\n'],
    ['\n1. \n', '\n1. x\n2. y\n'],
    ['\n  + \n', '\n  + x\n  + y\n'],
    ['\n- a\n', '\n- a\n- x\n- y\n'],
    ['\n- a', '\n- a\n- x\n- y'],
    ['\n* a\n', '\n* a\n* x\n* y\n'],
    ['\n3) a\n', '\n3) a\n4) x\n5) y\n'],
    ['\n- \n- a\n', '\n- x\n- y\n- a\n'],
    ['\n- a\n  - b\n', '\n- a\n  - b\n- x\n- y\n'],
    ['\n- a\n  - \n', '\n- a\n  - \n- x\n- y\n'],
    ['\n- a\n  more\n\nMy remark.\n', '\n- a\n  more\n- x\n- y\n\nMy remark.\n'],
    ['\n- a\n\n---\n', '\n- a\n- x\n- y\n\n---\n'],
    ['\nMy remark.\n', '\nMy remark.\n\n- x\n- y\n'],
    ['\nMy remark.  \n\n\n', '\nMy remark.\n\n- x\n- y  \n\n\n'],
    ['\n%%\n- \n%%\n', '\n%%\n- \n%%\n\n- x\n- y\n'],
    ['\n```\n- \n```\n', '\n```\n- \n```\n\n- x\n- y\n'],
    ['', '\n- x\n- y\n'],
    ['\n \n', '\n- x\n- y\n'],
  ])('adds to %j', (before, after) => {
    expect(added(before, 'x', 'y')).toBe(related(after));
  });

  it('adds nothing where there is nothing to add', () => {
    expect(added('\n- \n')).toBe(related('\n- \n'));
    expect(withListItems('# T\n', names, 'related', [])).toBe('# T\n');
  });

  it('creates the section in its place', () => {
    expect(withListItems('# T\n\n## Related\n', names, 'keyPoints', ['x'])).toBe('# T\n\n## Key points\n\n- x\n\n## Related\n');
  });

  it('ends its lines as the note does', () => {
    expect(withListItems('## Related\r\n\r\n- a\r\n', names, 'related', ['x', 'y'])).toBe('## Related\r\n\r\n- a\r\n- x\r\n- y\r\n');
    expect(withListItems('## Related\r\ra\r', names, 'related', ['x'])).toBe('## Related\r\ra\r\r- x\r');
  });
});
