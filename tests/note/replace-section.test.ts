import { describe, expect, it } from 'vitest';
import { contentHeadingLevel } from '../../src/note/full-content';
import { replaceSection } from '../../src/note/replace-section';
import { DEFAULT_SECTION_NAMES as names, type SectionName } from '../../src/note/sections';

const ENDS = [
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
] as const;

describe.each(ENDS)('replaceSection in a note with %s', (_, end) => {
  const with_ = (text: string): string => text.replace(/\n/g, end);
  const replaced = (text: string, name: SectionName, body = 'New.'): string => replaceSection(with_(text), names, name, body);

  it.each([
    ['# T\n', '# T\n\n## Full Content\n\nNew.\n'],
    ['# T\n\n', '# T\n\n## Full Content\n\nNew.\n'],
    ['# T\n \t\n', '# T\n \t\n## Full Content\n\nNew.\n'],
    ['# T\n\nText.\n## Related\n', '# T\n\nText.\n\n## Full Content\n\nNew.\n\n## Related\n'],
    ['# T\n\nText.\n\n## Related\n', '# T\n\nText.\n\n## Full Content\n\nNew.\n\n## Related\n'],
    ['\n## Related\n', '\n## Full Content\n\nNew.\n\n## Related\n'],
    ['---\na: b\n---\n', '---\na: b\n---\n\n## Full Content\n\nNew.\n'],
  ])('gives %j a section with a blank line above it', (before, after) => {
    expect(replaced(before, 'fullContent')).toBe(with_(after));
  });

  it.each([
    ['## Related\n', '## Related\n\nNew.\n'],
    ['# T\n\n## Related', '# T\n\n## Related\n\nNew.'],
    ['## Related\n\nOld.', '## Related\n\nNew.'],
    ['## Related\n\n- \n', '## Related\n\nNew.\n'],
    ['## Related\nOld.\n## Other\nText', '## Related\n\nNew.\n\n## Other\nText'],
    ['Related\n---\nOld.\n', 'Related\n---\n\nNew.\n'],
  ])('fills the section of %j', (before, after) => {
    expect(replaced(before, 'related')).toBe(with_(after));
  });

  it('writes a body in the note’s line ends', () => {
    expect(replaced('## Related\n', 'related', 'a\r\nb\nc\rd')).toBe(with_('## Related\n\na\nb\nc\nd\n'));
  });
});

describe('replaceSection in a note of one line', () => {
  it.each([
    ['', '## Full Content\n\nNew.\n'],
    ['\uFEFF', '\uFEFF## Full Content\n\nNew.\n'],
    ['# T', '# T\n\n## Full Content\n\nNew.\n'],
    ['## Full Content', '## Full Content\n\nNew.'],
  ])('ends the lines of %j with LF', (before, after) => {
    expect(replaceSection(before, names, 'fullContent', 'New.')).toBe(after);
  });
});

describe('a new section', () => {
  const all: Record<SectionName, string> = {
    fullContent: '## Full Content\n\nText.\n',
    keyPoints: '## Key points\n\n- a\n',
    checklist: '## Analysis Checklist\n\n- [ ] b\n',
    related: '## Related\n\n- c\n',
  };
  const ORDER: SectionName[] = ['fullContent', 'keyPoints', 'checklist', 'related'];
  const noteWith = (parts: readonly SectionName[]): string => ['# T\n', ...parts.map((name) => all[name])].join('\n');

  it.each(ORDER)('comes into its place among the others: %s', (name) => {
    const body = all[name].split('\n')[2] ?? '';
    expect(replaceSection(noteWith(ORDER.filter((other) => other !== name)), names, name, body)).toBe(noteWith(ORDER));
  });

  it('stands before whichever of the later sections comes first in the note', () => {
    expect(replaceSection('## Related\n\n## Analysis Checklist\n', names, 'fullContent', 'New.')).toBe(
      '## Full Content\n\nNew.\n\n## Related\n\n## Analysis Checklist\n',
    );
  });

  it('has the level of the section it stands before, at the end that of the highest', () => {
    expect(replaceSection('### Related\n', names, 'fullContent', 'New.')).toBe('### Full Content\n\nNew.\n\n### Related\n');
    expect(replaceSection('# T\n\n# Related\n', names, 'keyPoints', '- a')).toBe('# T\n\n# Key points\n\n- a\n\n# Related\n');
    expect(replaceSection('### Full Content\n\na\n\n## Mine\n\n#### Checklist\n', names, 'related', '- a')).toBe(
      '### Full Content\n\na\n\n## Mine\n\n#### Checklist\n\n### Related\n\n- a\n',
    );
  });

  it('holds articles whose headings are a level deeper', () => {
    expect(contentHeadingLevel('# T\n', names)).toBe(3);
    expect(contentHeadingLevel('# Full Content\n', names)).toBe(2);
    expect(contentHeadingLevel('### Full Content\n', names)).toBe(4);
    expect(contentHeadingLevel('### Related\n', names)).toBe(4);
    expect(contentHeadingLevel('##### Related\n', names)).toBe(6);
  });
});
