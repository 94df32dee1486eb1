import { describe, expect, it } from 'vitest';
import { draftNotes } from '../../src/permanent/draft';
import type { Choices } from '../../src/permanent/choices';
import type { DraftContext } from '../../src/permanent/draft-context';
import { settingsFrom, type Settings } from '../../src/settings/settings';
import { MemoryVault } from '../memory-vault';
import { pendingNote } from '../note/sample';
import { choices, contextOf, path, sourceOf } from './drafting';

interface Wanted {
  template?: string;
  settings?: Partial<Settings>;
  note?: string;
  choices?: Partial<Choices>;
}

const none: Partial<Settings> = {
  propertyId: false,
  propertyTitle: false,
  propertyCreated: false,
  propertyTags: false,
  propertySource: false,
  propertySourceUrl: false,
};

/** The text of the main note that is made from a pending one. */
function made({ template, settings = none, note = pendingNote(), choices: change = {} }: Wanted): string {
  const vault = new MemoryVault({ [path]: note, 'Goodhart.md': '' });
  const context: Partial<DraftContext> = { settings: settingsFrom(settings), ...(template !== undefined && { template }) };
  const draft = draftNotes(sourceOf(note), { ...choices, ...change }, contextOf(vault, context));
  return draft.ok && draft.changes[0]?.kind === 'new' ? draft.changes[0].text : '';
}

describe('the properties of a new note', () => {
  it.each<readonly [keyof Settings, string]>([
    ['propertyId', 'id: "20260221093412"'],
    ['propertyTitle', 'title: Frozen probes stay honest'],
    ['propertyCreated', 'created: 2026-02-21'],
    ['propertyTags', 'tags: [probes]'],
    ['propertySource', 'source: "[[2026-02-19-probes]]"'],
    ['propertySourceUrl', 'source_url: https://blog.example/frozen-probes'],
  ])('hold what the settings switch on: %s', (setting, line) => {
    expect(made({ template: 'Body.\n', settings: { ...none, [setting]: true } })).toBe(`---\n${line}\n---\n\nBody.\n`);
  });

  it('are none where none is switched on', () => {
    expect(made({ template: 'Body.\n' })).toBe('Body.\n');
  });

  it('name an address so that nothing in it does anything', () => {
    const note = pendingNote({ url: "https://blog.example/a[[b]]?q='x'::y" });
    expect(made({ template: 'Body.\n', settings: { ...none, propertySourceUrl: true }, note })).toContain(
      'source_url: https://blog.example/a%5B%5Bb%5D%5D?q=%27x%27%3A:y\n',
    );
  });

  it('have the citekey where the template asks for it', () => {
    const note = pendingNote({ url: 'https://arxiv.org/abs/2601.01234' });
    expect(made({ template: '---\ncitekey: {{citekey}}\n---\n\nAs {{citation}} says.\n', note })).toBe(
      '---\ncitekey: FrozenProbesStay2026\n---\n\nAs [@FrozenProbesStay2026] says.\n',
    );
    const own = pendingNote().replace('url:', 'citekey: okafor_pile\nurl:');
    expect(made({ template: '{{citekey}} [@{{citekey}}]\n', note: own })).toBe('okafor_pile [@okafor_pile]\n');
    const marked = pendingNote().replace('url:', 'citekey: a~~b~~::c\nurl:');
    expect(made({ template: '{{citekey}}\n', note: marked })).not.toMatch(/^a~~b~~::c/);
  });

  it('name no address where the note has none', () => {
    const note = pendingNote().replace(/^url: .*\n/m, '');
    expect(made({ template: 'Body.\n', settings: { ...none, propertySourceUrl: true }, note })).toBe('Body.\n');
  });

  it('come below those of the template, which win', () => {
    const template = '---\ntags: [zettel]\n---\nBody.\n';
    expect(made({ template, settings: { ...none, propertyTags: true, propertyCreated: true } })).toBe(
      '---\ntags: [zettel]\ncreated: 2026-02-21\n---\nBody.\n',
    );
  });
});

describe('what a template can name', () => {
  it.each([
    ['{{title}}', 'Frozen probes stay honest'],
    ['{{date}} {{date:YYYYMMDDHHmmss}}', '2026-02-21 20260221093412'],
    ['{{id}}', '20260221093412'],
    ['{{url}}', 'https://blog.example/frozen-probes'],
    ['{{tags}}', 'probes'],
    ['{{summary}}', 'A summary.'],
    ['{{sourceNote}}', '[[2026-02-19-probes]]'],
    ['{{source}}', 'example RSS'],
    ['{{published|date:"YYYY"}}', '2026-02-19'],
  ])('%s', (template, text) => {
    expect(made({ template })).toBe(text);
  });

  it('is the entry of BibTeX, in a block of code that nothing in it ends', () => {
    const note = pendingNote().replace('url:', 'author: "``` <% tp.run() %> %%x%%"\nurl:');
    const text = made({ template: '{{bibtex}}\n\nBelow.\n', note });
    expect(text).toMatch(/^```bibtex\n@online\{[^]*\n\}\n```\n\nBelow\.\n$/);
    expect(text.match(/^```/gm)).toHaveLength(2);
    expect(text).not.toMatch(/<%|%%/);
  });

  it('is harmless where the web wrote it, one value or several', () => {
    const note = pendingNote().replace('status:', 'author: "<% tp.run() %>"\nseries: ["[[a]]", 7]\nstatus:');
    expect(made({ template: '{{author}} {{series}}', note })).toBe('&lt;% tp.run() %> \\[\\[a]], 7');
  });

  it('is cut, and says so, where it is too long to be meant', () => {
    const note = pendingNote().replace('status:', `author: ${'a'.repeat(200_000)}\nseries: [${'b, '.repeat(20_000)}c]\nstatus:`);
    expect(made({ template: '{{author}}', note })).toBe(`${'a'.repeat(5000)} … (cut)`);
    expect(made({ template: '{{series}}', note }).split(', ')).toHaveLength(200);
  });

  it('is nothing where a property is empty', () => {
    const note = pendingNote().replace('status:', 'author:\nstatus:');
    expect(made({ template: 'By {{author|default:"somebody"}}.', note })).toBe('By somebody.');
  });
});

describe('the links of a new note', () => {
  const links = [{ path: 'Goodhart.md', reason: 'a measure', back: false }];

  it.each([
    ['stand where the template names them', '# A\n\n{{links|list}}\n\nEnd.', '# A\n\n- [[Goodhart]]: a measure\n\nEnd.'],
    ['are added where the template leaves them out', '# A\n', '# A\n\n## Related\n\n- [[Goodhart]]: a measure\n'],
  ])('%s', (_, template, text) => {
    expect(made({ template, choices: { links } })).toBe(text);
  });

  it('stand as text where they would lead nowhere, and the draft names them', () => {
    const vault = new MemoryVault({ [path]: pendingNote() });
    const draft = draftNotes(
      sourceOf(pendingNote()),
      { ...choices, summary: 'See [[Nowhere|that]] and [[2026-02-19-probes]].' },
      contextOf(vault),
    );
    expect(draft).toMatchObject({ ok: true, dead: ['Nowhere'] });
    expect(draft.ok && draft.changes[0]?.kind === 'new' && draft.changes[0].text).toContain('See that and [[2026-02-19-probes]].');
  });
});

describe('the article in a new note', () => {
  it('is as harmless as a fetched one where it was not fetched', () => {
    const note = pendingNote({ fullContent: '<% tp.run() %> [[Mine]] `= x` #own\n\n### So' });
    expect(made({ template: '{{content}}', note })).toBe('&lt;% tp.run() %> Mine `\u200b= x` #own\n\n### So');
  });

  it('comes without the ids that key points gave it', () => {
    const note = pendingNote({ fullContent: 'A probe stays honest. ^kp-1\n\nAnother. ^mine' });
    expect(made({ template: '{{content}}', note })).toBe('A probe stays honest.\n\nAnother. ^mine');
  });
});
