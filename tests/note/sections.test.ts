import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/note/fingerprint';
import { DEFAULT_SECTION_NAMES as names, sectionsOf, type SectionName } from '../../src/note/sections';
import { structureOf } from '../../src/note/structure';

const lines = (...all: string[]): string => [...all, ''].join('\n');
const PLACEHOLDER = '⚠️ Full content not available (fetch failed).';

/** The heading's line and the trimmed body of each section found. */
const found = (text: string): Partial<Record<SectionName, string>> =>
  Object.fromEntries(
    Object.entries(sectionsOf(text, structureOf(text), names)).map(([name, { heading, from, to }]) => [
      name,
      `${text.slice(heading.from, heading.to).trim()}|${text.slice(from, to).trim()}`,
    ]),
  );

describe('sectionsOf', () => {
  it('finds the four sections, whatever their order, level and language', () => {
    expect(found(lines('# T', '', '### 相关 #zk', '- a', '### 要点', '- b', '### 1. 正文', 'c', '### Checklist', '- [ ] d'))).toEqual({
      related: '### 相关 #zk|- a',
      keyPoints: '### 要点|- b',
      fullContent: '### 1. 正文|c',
      checklist: '### Checklist|- [ ] d',
    });
  });

  it('finds underlined headings, and such with closing marks', () => {
    expect(found(lines('T', '=', '', 'Full Content', '---', 'a', '', '## Related ##', '- b'))).toEqual({
      fullContent: 'Full Content\n---|a',
      related: '## Related ##|- b',
    });
  });

  it('ends a section at the next heading of its level or above, and not at deeper ones', () => {
    expect(found(lines('## Full Content', 'a', '### b', 'c', '## Mine', 'd')).fullContent).toBe('## Full Content|a\n### b\nc');
    expect(found(lines('## Full Content', 'a', '# Mine', 'd')).fullContent).toBe('## Full Content|a');
    expect(found('## Full Content').fullContent).toBe('## Full Content|');
  });

  it('takes nothing within the full content for the note’s own', () => {
    const article = ['### Related', '- x', '### Checklist', '- [ ] y', '### Key points', '- z', '### Tasks', '- [ ] q'];
    expect(Object.keys(found(lines('## Full Content', ...article)))).toEqual(['fullContent']);
    expect(found(lines('## Full Content', ...article, '## Related', '- mine'))).toMatchObject({ related: '## Related|- mine' });
    expect(found(lines('## Related', '- mine', '## Full Content', ...article))).toMatchObject({ related: '## Related|- mine' });
  });

  it('takes nothing within the feed’s text for the note’s own', () => {
    const feed = ['# T', '', '> feed', '', '### Related', '- x', '### Checklist', '- [ ] y', '### Full text', 'z'];
    expect(found(lines(...feed, '## Full Content', 'mine', '## Other'))).toEqual({ fullContent: '## Full Content|mine' });
    expect(found(lines(...feed, '## Analysis Checklist', '- [ ] mine'))).toEqual({ checklist: '## Analysis Checklist|- [ ] mine' });
  });

  it('finds a deeper section below a heading of the person’s own', () => {
    expect(found(lines('# T', '## Full Content', 'a', '## Notes', '### Related', '- b'))).toMatchObject({ related: '### Related|- b' });
  });

  it('finds a full content directly below the title by its placeholder or by the receipt', () => {
    expect(found(lines('# T', '### Full Content', PLACEHOLDER, '## Related')).fullContent).toBe(`### Full Content|${PLACEHOLDER}`);
    const written = lines('---', `content_hash: ${fingerprint('Article.')}`, '---', '# T', '### Full Content', 'Article.', '## Related');
    expect(found(written).fullContent).toBe('### Full Content|Article.');
    expect(found(written.replace('Article.', 'Changed.')).fullContent).toBeUndefined();
  });

  it('takes a title for none, unless the sections are of its level', () => {
    expect(found(lines('# Related', '', '## Full Content', 'a'))).toEqual({ fullContent: '## Full Content|a' });
    expect(found(lines('# Full Content', 'a', '# Related', '- b'))).toEqual({ fullContent: '# Full Content|a', related: '# Related|- b' });
    expect(found(lines('# Full Content', 'a'))).toEqual({ fullContent: '# Full Content|a' });
    expect(found(lines('# Full Content', 'a', '## Related', '- b'))).toEqual({ related: '## Related|- b' });
    expect(found(lines('## Related', '- a', '### Full text', 'b')).related).toBe('## Related|- a\n### Full text\nb');
  });

  it('of several full contents takes what the receipt knows, then what waits, then what holds text, then the first', () => {
    const two = (first: string, second: string, hash = 'none'): string =>
      lines('---', `content_hash: ${hash}`, '---', '## Full Content', first, '## Full text', second);
    expect(found(two('a', 'b', fingerprint('b'))).fullContent).toBe('## Full text|b');
    expect(found(two('a', PLACEHOLDER)).fullContent).toBe(`## Full text|${PLACEHOLDER}`);
    expect(found(two('', 'b')).fullContent).toBe('## Full text|b');
    expect(found(two('a', 'b')).fullContent).toBe('## Full Content|a');
    expect(found(two('', '')).fullContent).toBe('## Full Content|');
    expect(found(lines('## Notes', '### Full text', 'a', '## Full Content', 'b')).fullContent).toBe('## Full Content|b');
  });

  it('of several checklists takes the last with tasks, of related notes the last', () => {
    expect(found(lines('## Checklist', '- [ ] a', '## Checklist', 'b')).checklist).toBe('## Checklist|- [ ] a');
    expect(found(lines('## Checklist', '- [ ] a', '## Checklist', '- [ ] b')).checklist).toBe('## Checklist|- [ ] b');
    expect(found(lines('## Checklist', 'a', '## Checklist', 'b', '## Checklist', 'c')).checklist).toBe('## Checklist|c');
    expect(found(lines('## Related', '- a', '## Related', '- b')).related).toBe('## Related|- b');
  });

  it('finds a checklist that was renamed by its tasks, at the level of the others', () => {
    expect(found(lines('## Full Content', 'a', '## To do', '- [ ] b', '## More', 'c')).checklist).toBe('## To do|- [ ] b');
    expect(found(lines('### Full Content', 'a', '### To do', '- [ ] b')).checklist).toBe('### To do|- [ ] b');
    expect(found(lines('### Related', 'a', '### To do', '- [ ] b')).checklist).toBe('### To do|- [ ] b');
    expect(found(lines('## To do', '- [ ] b')).checklist).toBe('## To do|- [ ] b');
    expect(found(lines('### To do', '- [ ] b')).checklist).toBeUndefined();
    expect(found(lines('## Related', '- [ ] b')).checklist).toBeUndefined();
    expect(found(lines('## To do', '```', '- [ ] b', '```')).checklist).toBeUndefined();
  });

  it('reads ten thousand headings of one name at once', () => {
    const text = lines('# T', ...Array.from({ length: 10_000 }, () => '## Checklist\n- [ ] a\n## Full Content\n## Tasks'));
    const started = performance.now();
    expect(found(text).checklist).toBe('## Checklist|- [ ] a');
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
