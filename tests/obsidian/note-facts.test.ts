import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checklistOf, progressOf } from '../../src/note/checklist';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { factsFromCache, factsFromText } from '../../src/obsidian/note-facts';
import { parseMetadata } from '../host/app/parse-metadata';

const PROPERTIES = '---\nstatus: pending-analysis\nurl:\n---\n\n';
const note = (...lines: string[]): string => `${PROPERTIES}# T\n\n${lines.join('\n')}\n`;
const CHECKLIST = ['## Analysis Checklist', '', '- [ ] a', '- [x] b', ''];

/** Notes with how many tasks of their checklist are ticked, of how many. */
const NOTES: [what: string, text: string, counted: string][] = [
  ['a checklist', note(...CHECKLIST), '1 of 2'],
  ['tasks of a note without a checklist', note('- [ ] a task somewhere', '- [x] another'), '0 of 0'],
  ['tasks beside the checklist', note('- [x] before', '', ...CHECKLIST, '## Related', '', '- [x] behind'), '1 of 2'],
  ['items that are set aside', note('## Checklist', '', '- [-] a', '- [>] b', '- [/] c', '- [X] d', '- [ ] e'), '1 of 3'],
  ['nested and numbered items', note('## 分析清单', '', '- [ ] a', '\t- [x] b', '', '1. [x] c', '- no task'), '2 of 3'],
  ['a checklist of level three', note('### Full Content', '', 'x', '', '### Checklist', '', '- [x] a'), '1 of 1'],
  ['a checklist that somebody renamed', note('## Full Content', '', 'x', '', '## To do here', '', '- [x] a'), '1 of 1'],
  ['an article’s own checklist', note('## Full Content', '', '### Checklist', '', '- [x] theirs', '', ...CHECKLIST), '1 of 2'],
  ['an article’s checklist alone', note('## Full Content', '', '### Checklist', '', '- [x] theirs'), '0 of 0'],
  [
    'a checklist’s name in the feed’s text',
    note('### Checklist', '', '- [x] theirs', '', '## Full Content', '', 'x', '', ...CHECKLIST),
    '1 of 2',
  ],
  ['a checklist in a quote', note('> ## Checklist', '>', '> - [x] theirs', '', ...CHECKLIST, '> - [ ] a quoted task'), '1 of 3'],
  ['a quoted checklist behind the note’s own', note(...CHECKLIST, '> ## Checklist', '>', '> - [x] quoted'), '2 of 3'],
  ['tasks in code', note('## Full Content', '', 'x', '', ...CHECKLIST, '```', '- [ ] code', '```', '', '## Related'), '1 of 2'],
  ['an adorned, underlined heading', note('Checklist 📋 #todo', '---', '', '- [x] a'), '1 of 1'],
];

/** Notes whose cache does not tell which tasks are the checklist's. */
const UNSURE: [what: string, text: string, counted: string][] = [
  ['code that the feed left open', note('> a', '', '```', 'open', '', '## Full Content', '', 'x', '', ...CHECKLIST), '1 of 2'],
  [
    'the full content’s name in code of the feed’s text',
    note('> a', '', '```', '## Full Content', '```', '', '## Full Content', '', 'x', '', ...CHECKLIST),
    '1 of 2',
  ],
  ['a comment that the article left open', note('## Full Content', '', '%% open', '', ...CHECKLIST), '1 of 2'],
  [
    'a second section of the full content’s name',
    note(
      '## Full Content',
      '',
      'quoted',
      '',
      '## Checklist',
      '',
      '- [x] theirs',
      '',
      '## Full Content',
      '',
      '⚠️ Full content not available (fetch failed).',
      '',
    ),
    '1 of 1',
  ],
  ['code left open to the end', note('## Full Content', '', 'x', '', ...CHECKLIST, '```', '', '## Checklist', '', '- [ ] c'), '0 of 1'],
  ['the full content’s name in the feed’s text', note('### Full Content', '', 'x', '', ...CHECKLIST), '1 of 2'],
];

const counted = ({ done, total }: { done: number; total: number }): string => `${String(done)} of ${String(total)}`;

import { madeUp } from '../made-up';

describe('the link', () => {
  it('is looked for in the text only of a note without a property for it', () => {
    const bare = note('https://a.example/x').replace('url:\n', '');
    expect(factsFromCache('a.md', parseMetadata(bare), names)).toMatchObject({ isSure: false });
    expect(factsFromText('a.md', bare, names).linkInText).toBe('https://a.example/x');
    const clip = bare.replace('status:', 'source: https://a.example/y\nstatus:');
    expect(factsFromCache('a.md', parseMetadata(clip), names)).toMatchObject({ isSure: true });
  });
});

describe('the tasks that the queue’s row counts', () => {
  it.each(NOTES)('are those of the panel, from the cache alone: %s', (_, text, expected) => {
    const facts = factsFromCache('a.md', parseMetadata(text), names);
    expect([counted(facts), facts.isSure]).toEqual([expected, true]);
  });

  it.each([...NOTES, ...UNSURE])('are those of the panel, from the text: %s', (_, text, expected) => {
    expect(counted(factsFromText('a.md', text, names))).toBe(expected);
    expect(counted(progressOf(checklistOf(text, names)))).toBe(expected);
  });

  it.each(UNSURE)('are counted in the text where the cache does not tell them: %s', (_, text) => {
    expect(factsFromCache('a.md', parseMetadata(text), names).isSure).toBe(false);
  });

  it('are those of the panel in whatever a cache tells for sure', () => {
    const sections = ['## Full Content', '### Full Content', '## Checklist', '### Checklist', '## Related', '## Other', '> ## Checklist'];
    const tasks = ['- [ ] a', '- [x] b', '  - [-] c', '> - [ ] d'];
    const others = ['# T', '```', '%%', '$$', '<div>', '', 'text', '⚠️ Full content not available (fetch failed).', '- item', '| a |'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sections, ...tasks, ...others), { maxLength: 14 }), (blocks) => {
        const text = `${PROPERTIES}${blocks.join('\n\n')}\n`;
        const facts = factsFromCache('a.md', parseMetadata(text), names);
        if (facts.isSure) expect(counted(facts)).toBe(counted(progressOf(checklistOf(text, names))));
      }),
      madeUp(1000),
    );
  });
});
