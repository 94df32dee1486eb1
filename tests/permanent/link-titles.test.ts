import { describe, expect, it } from 'vitest';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import type { Choices } from '../../src/permanent/choices';
import type { DraftContext } from '../../src/permanent/draft-context';
import { draftNotes } from '../../src/permanent/draft';
import { withRelatedNote } from '../../src/permanent/related-notes';
import { settingsFrom } from '../../src/settings/settings';
import { memoryLinks, MemoryVault } from '../memory-vault';
import { pendingNote } from '../note/sample';
import { choices, contextOf, path, sourceOf } from './drafting';

const stamped = 'permanent/202602191530.md';

/** What is written where links show titles. */
function written(change: Partial<Choices>, more: Partial<DraftContext> = {}, before: Record<string, string> = {}): Map<string, string> {
  const vault = new MemoryVault({
    [path]: pendingNote({ title: 'Frozen "probes" | a # story' }),
    [stamped]: '---\ntitle: Goodhart | the law ]]\n---\n',
    'permanent/Plain.md': '# Another title\n',
    ...before,
  });
  const draft = draftNotes(
    sourceOf(vault.get(path)),
    { ...choices, ...change },
    contextOf(vault, { links: memoryLinks(vault, { titles: true }), ...more }),
  );
  if (!draft.ok) throw new Error(JSON.stringify(draft.errors));
  return new Map(draft.changes.map((one) => [one.path, one.kind === 'new' ? one.text : one.after]));
}

const goodhart = { path: stamped, reason: 'a measure', back: true };

describe('links to notes whose files have no names', () => {
  it('show their titles, both ways and in properties; other links stay plain', () => {
    const texts = written({ links: [goodhart, { path: 'permanent/Plain.md', reason: '', back: false }] });
    const made = texts.get('permanent/Frozen probes stay honest.md') ?? '';
    expect(made).toContain('- [[202602191530|Goodhart the law]]: a measure\n- [[Plain]]\n');
    expect(made).toContain(`source: '[[2026-02-19-probes|Frozen "probes" a story]]'`);
    expect(texts.get(path)).toContain('- [[Frozen probes stay honest]]\n');
    expect(texts.get(stamped)).toContain('- [[Frozen probes stay honest]]: a measure\n');
  });

  it('show the titles of notes that are about to be written', () => {
    const settings = settingsFrom({ permanentName: '{{id}}' });
    const own = { quote: '', words: 'Mine.', part: undefined, own: 'A point: its own' };
    const texts = written({ points: [own], links: [goodhart] }, { settings });
    const [main = '', point = ''] = [...texts.keys()].map((one) => one.slice('permanent/'.length, -'.md'.length));
    expect(texts.get(path)).toContain(`- [[${main}|Frozen probes stay honest]]\n- [[${point}|A point: its own]]\n`);
    expect(texts.get(stamped)).toContain(`- [[${main}|Frozen probes stay honest]]: a measure\n`);
  });

  it('end no cell of a table', () => {
    const template = '---\nup: "{{sourceNote}}"\n---\n| links | from |\n| - | - |\n| {{links|join:", "}} | {{sourceNote}} |\n';
    const made = written({ links: [goodhart] }, { template }).get('permanent/Frozen probes stay honest.md') ?? '';
    expect(made).toContain('| [[202602191530\\|Goodhart the law]]: a measure | [[2026-02-19-probes\\|Frozen "probes" a story]] |\n');
    expect(made).toContain('up: "[[2026-02-19-probes|Frozen \\"probes\\" a story]]"\n');
    expect(made).not.toContain('## Related');
  });

  it.each([
    '[[202602191530]]',
    '[[202602191530|Goodhart]]',
    '[[permanent/202602191530|x]]',
    '[Goodhart](202602191530.md)',
    '| [[202602191530\\|G]] |',
  ])('are not written where %s stands', (link) => {
    const vault = new MemoryVault({ [path]: '', [stamped]: '# Goodhart\n' });
    const links = { ...memoryLinks(vault, { titles: true }) };
    const resolve = (text: string, from: string) => memoryLinks(vault).resolve(text.replace(/\.md$/, ''), from);
    const text = `# T\n\n## Related\n\n- ${link}\n`;
    const edit = withRelatedNote({ path, text, names, links: { ...links, resolve } }, { path: stamped, reason: '' });
    expect(edit).toEqual({ ok: true, text });
  });
});
