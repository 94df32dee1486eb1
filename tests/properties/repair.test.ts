import { describe, expect, it } from 'vitest';
import { propertiesOf, readFrontmatter } from '../../src/properties/frontmatter';
import { repaired, repairOf } from '../../src/properties/repair';

const note = (title: string): string => `---\r\ntitle: ${title}\r\nstatus: pending-analysis # yes\r\n---\r\nBody.\r\n`;

describe('repairOf', () => {
  it('quotes the value YAML refuses, and shows the line before and after', () => {
    const text = note('"Distinguish Between "Known" and "Checked" Things"');
    expect(repairOf(text)).toEqual([
      {
        key: 'title',
        line: 2,
        before: 'title: "Distinguish Between "Known" and "Checked" Things"',
        after: `title: 'Distinguish Between "Known" and "Checked" Things'`,
      },
    ]);
    expect(repaired(text)).toBe(note(`'Distinguish Between "Known" and "Checked" Things'`));
  });

  it.each([
    ['"It\'s "quoted""', 'It\'s "quoted"'],
    ['Probes: a history', 'Probes: a history'],
    ['@home and away', '@home and away'],
    ['"never closed', '"never closed'],
  ])('mends %s', (before, title) => {
    const after = repaired(note(before));
    expect(readFrontmatter(after)?.problem).toBeUndefined();
    expect(propertiesOf(after, readFrontmatter(after))).toMatchObject({ title });
  });

  it('offers nothing where nothing is broken, or where quoting would not help', () => {
    expect(repairOf(note('fine'))).toBeUndefined();
    expect(repairOf('---\na: 1\na: 2\n---\n')).toBeUndefined();
    expect(repairOf('no properties')).toBeUndefined();
  });
});
