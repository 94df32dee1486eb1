import { describe, expect, it } from 'vitest';
import { changesOnly, type Part } from '../../src/note/read-back';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';

const note = `# T

> Feed text.

## Full Content

One sentence.

## Key points

- "One sentence." [[#^kp-1|source]]
  my words

## Analysis Checklist

- [ ] Read

## Related

- [[A]]
`;

const PARTS: Part[] = ['excerpt', 'fullContent', 'keyPoints', 'checklist', 'related'];
const changes: [Part, string, string][] = [
  ['excerpt', 'Feed text.', 'Another text.'],
  ['fullContent', 'One sentence.\n\n##', 'Another sentence.\n\n##'],
  ['keyPoints', '"One sentence."', '"Another sentence."'],
  ['keyPoints', 'my words', 'other words'],
  ['checklist', '- [ ] Read', '- [x] Read'],
  ['checklist', '- [ ] Read', '  - [ ] Read'],
  ['checklist', '- [ ] Read', '- [ ] Write'],
  ['related', '- [[A]]', '- [[B]]'],
  ['related', '- [[A]]', 'My remark.\n\n- [[A]]'],
];

describe('changesOnly', () => {
  it.each(changes)('sees a change of the %s: %j for %j', (part, from, to) => {
    const after = note.replace(from, to);
    expect(PARTS.filter((other) => changesOnly(other, note, after, names))).toEqual([part]);
  });

  it('sees no change in the ids and links of key points, nor where nothing changed', () => {
    const after = note.replace('One sentence.\n\n##', 'One sentence. ^kp-2\n\n##').replace('#^kp-1', '#^kp-2');
    for (const part of PARTS) expect(changesOnly(part, note, after, names)).toBe(true);
  });

  it('sees a part that is gone, as when something above it is left open', () => {
    expect(changesOnly('fullContent', note, note.replace('## Related', '# Mine'), names)).toBe(false);
    expect(changesOnly('fullContent', note, note.replace('One sentence.\n\n##', '%%\n\n##').replace('- [[A]]', '%%'), names)).toBe(false);
  });
});
