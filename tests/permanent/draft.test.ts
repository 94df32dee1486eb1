import { describe, expect, it } from 'vitest';
import { carryOut } from '../../src/permanent/carry-out';
import type { Choices } from '../../src/permanent/choices';
import { draftNotes } from '../../src/permanent/draft';
import { settingsFrom } from '../../src/settings/settings';
import type { Promotion } from '../../src/undo/operation';
import { MemoryVault } from '../memory-vault';
import { pendingNote } from '../note/sample';
import { choices, contextOf, path, sourceOf } from './drafting';

describe('a permanent note', () => {
  it('is written with its properties and links, and the pending note says where it went', async () => {
    const vault = new MemoryVault({ [path]: pendingNote(), 'permanent/Goodhart.md': '# Goodhart\n' });
    const links = [{ path: 'permanent/Goodhart.md', reason: 'a measure that becomes a target', back: false }];
    const draft = draftNotes(sourceOf(vault.get(path)), { ...choices, links }, contextOf(vault));
    if (!draft.ok) throw new Error('not drafted');
    expect(await carryOut(draft.changes, vault)).toMatchObject({ ok: true });
    expect(vault.get('permanent/Frozen probes stay honest.md')).toBe(`---
id: "20260221093412"
title: Frozen probes stay honest
created: 2026-02-21
tags: [probes]
source: "[[2026-02-19-probes]]"
source_url: https://blog.example/frozen-probes
---

# Frozen probes stay honest

A summary.

## Related

- [[Goodhart]]: a measure that becomes a target
`);
    expect(vault.get(path)).toBe(
      pendingNote({ status: 'status: analyzed' }).replace('- [ ] 确定', '- [x] 确定').replace('- \n', '- [[Frozen probes stay honest]]\n'),
    );
  });

  it('leaves the feed’s text alone when a quote stands there as well', async () => {
    const quote = 'Training against a frozen probe moves the behaviour and leaves the accuracy of the probe where it was.';
    const vault = new MemoryVault({
      [path]: pendingNote({ excerpt: `arXiv:2602.90114v1 Abstract: ${quote}`, fullContent: `${quote} ^kp-1` }),
    });
    const before = vault.get(path);
    const draft = draftNotes(
      sourceOf(before),
      { ...choices, points: [{ quote, words: '', part: '^kp-1', own: undefined }] },
      contextOf(vault),
    );
    if (!draft.ok) throw new Error('not drafted');
    await carryOut(draft.changes, vault);
    expect(vault.get(path).split('## Analysis')[0]).toBe(
      before.replace('status: pending-analysis', 'status: analyzed').split('## Analysis')[0],
    );
  });

  it('takes another name when its own is taken, whatever the case', () => {
    const vault = new MemoryVault({ [path]: pendingNote(), 'permanent/frozen PROBES stay honest.md': '' });
    expect(draftNotes(sourceOf(vault.get(path)), choices, contextOf(vault))).toMatchObject({
      path: 'permanent/Frozen probes stay honest 2.md',
    });
  });

  it('keeps the names of what it made before it stopped half-way', () => {
    const main = 'permanent/Frozen probes stay honest.md';
    const vault = new MemoryVault({ [path]: pendingNote(), [main]: '', 'permanent/Own.md': '' });
    const points = [{ quote: '', words: 'Words.', part: undefined, own: 'Own' }];
    const madeBy: Record<string, string[]> = { [`${path} ${main}`]: [main, 'permanent/Own.md'] };
    const context = {
      ...contextOf(vault),
      exists: (other: string, { source, permanent }: Promotion) =>
        vault.exists(other) && madeBy[`${source} ${permanent}`]?.includes(other) !== true,
    };
    const pathsOf = (title: string) => {
      const draft = draftNotes(sourceOf(vault.get(path)), { ...choices, title, points }, context);
      return draft.ok && draft.changes.map((change) => change.path);
    };
    expect(pathsOf(choices.title)).toEqual([main, 'permanent/Own.md', path]);
    expect(pathsOf('Another')).toEqual(['permanent/Another.md', 'permanent/Own 2.md', path]);
  });

  it.each([
    ['alone', 'frozen PROBES stay honest'],
    ['in nothing', 'Frozen probes stay honest'],
  ])('takes another name than one made with it whose name differs in case %s', (_, own) => {
    const vault = new MemoryVault({ [path]: pendingNote() });
    const points = [{ quote: '', words: 'Words.', part: undefined, own }];
    const draft = draftNotes(sourceOf(vault.get(path)), { ...choices, points }, contextOf(vault));
    expect(draft.ok && draft.changes.map((change) => change.path)).toEqual([
      'permanent/Frozen probes stay honest.md',
      `permanent/${own} 2.md`,
      path,
    ]);
  });

  it('keeps Chinese in its name and drops what a name cannot carry', () => {
    const vault = new MemoryVault({ [path]: pendingNote() });
    const draft = draftNotes(sourceOf(vault.get(path)), { ...choices, title: '审计集: 不等于 [测试集]?' }, contextOf(vault));
    expect(draft).toMatchObject({ ok: true });
    expect(draft.ok && draft.path).toMatch(/^permanent\/审计集[^:?[\]]*测试集[^:?[\]]*\.md$/);
  });

  it('lets a template’s own properties win', () => {
    const vault = new MemoryVault({ [path]: pendingNote() });
    const template = '---\ntitle: "Z: {{title}}"\nkind: zettel\n---\n{{url}}\n';
    const draft = draftNotes(
      sourceOf(vault.get(path)),
      choices,
      contextOf(vault, { template, settings: { ...settingsFrom({}), propertyId: false } }),
    );
    const text = draft.ok && draft.changes[0]?.kind === 'new' ? draft.changes[0].text : '';
    expect(text.split('\n').slice(0, 4)).toEqual(['---', 'title: "Z: Frozen probes stay honest"', 'kind: zettel', 'created: 2026-02-21']);
    expect(text).toContain('---\nhttps://blog.example/frozen-probes\n');
  });

  it('tells when the article was published, as far as the feed did', () => {
    const vault = new MemoryVault({ [path]: pendingNote() });
    const published = (text: string) => {
      const draft = draftNotes(
        sourceOf(text),
        choices,
        contextOf(vault, { template: 'Of {{published|date:"YYYY-MM-DD"|default:"no date"}}.' }),
      );
      return draft.ok ? /Of .*\./.exec(draft.changes[0]?.kind === 'new' ? draft.changes[0].text : '')?.[0] : undefined;
    };
    expect(published(pendingNote())).toBe('Of 2026-02-19.');
    expect(published('# No properties\n')).toBe('Of no date.');
  });

  it('brings no marks along that mean something in the source alone', () => {
    const article = 'Heads rest on the first token.[^1] ^kp-1\n\n[^1]: Lund 2026.';
    const vault = new MemoryVault({ [path]: pendingNote().replace('⚠️ Full content not available (fetch failed).', article) });
    const points = [{ quote: 'Heads rest on the first token.[^1]', words: '', part: '^kp-1', own: undefined }];
    const written = (template: string) => {
      const draft = draftNotes(sourceOf(vault.get(path)), { ...choices, points }, contextOf(vault, { template }));
      return draft.ok && draft.changes[0]?.kind === 'new' ? draft.changes[0].text : '';
    };
    expect(written('{{keyPoints}}')).toContain('> Heads rest on the first token.\n> [[2026-02-19-probes#^kp-1|source]]');
    expect(written('{{content}}')).toContain('Heads rest on the first token.[^article-1]\n\n[^article-1]: Lund 2026.');
  });

  it('never overwrites a note that appeared meanwhile', async () => {
    const vault = new MemoryVault({ [path]: pendingNote() });
    const draft = draftNotes(sourceOf(vault.get(path)), choices, contextOf(vault));
    vault.put('permanent/Frozen probes stay honest.md', 'mine');
    expect(await carryOut(draft.ok ? draft.changes : [], vault)).toMatchObject({ ok: false, failure: { kind: 'in-the-way' }, written: [] });
    expect(vault.get(path)).toBe(pendingNote());
  });

  it('edits the pending note as it is when it is written, not as it was when drafted', async () => {
    const vault = new MemoryVault({ [path]: pendingNote() });
    const draft = draftNotes(sourceOf(vault.get(path)), choices, contextOf(vault));
    vault.put(path, vault.get(path).replace('- [ ] 更新摘要', '- [x] 更新摘要'));
    await carryOut(draft.ok ? draft.changes : [], vault);
    expect(vault.get(path)).toContain('- [x] 更新摘要');
    expect(vault.get(path)).toContain('status: analyzed');
  });

  it('is extended without losing a byte, once', async () => {
    const target = { path: 'permanent/Probes.md', text: '# Probes\r\n\r\nMine.\r\n\r\n## Related\r\n\r\n- [[Goodhart]]\r\n' };
    const vault = new MemoryVault({ [path]: pendingNote(), [target.path]: target.text });
    const extend = async (): Promise<void> => {
      const now = { path: target.path, text: vault.get(target.path) };
      const draft = draftNotes(sourceOf(vault.get(path)), choices, contextOf(vault), now);
      await carryOut(draft.ok ? draft.changes : [], vault);
    };
    await extend();
    const once = vault.get(target.path);
    expect(once).toBe('# Probes\r\n\r\nMine.\r\n\r\nA summary.\r\n\r\n## Related\r\n\r\n- [[Goodhart]]\r\n- [[2026-02-19-probes]]\r\n');
    await extend();
    expect(vault.get(target.path)).toBe(once);
  });
});

describe('a note that is linked to', () => {
  const linked = { path: 'Goodhart.md', reason: 'a measure', back: true };
  const draftWith = (goodhart: string, link = linked) => {
    const vault = new MemoryVault({ [path]: pendingNote(), 'Goodhart.md': goodhart });
    const draft = draftNotes(sourceOf(vault.get(path)), { ...choices, links: [link] }, contextOf(vault));
    const change = draft.ok ? draft.changes.find((one) => one.path === 'Goodhart.md') : undefined;
    return change?.kind === 'changed' ? change.after : undefined;
  };

  it('links back, with the reason', () => {
    expect(draftWith('# Goodhart\n')).toBe('# Goodhart\n\n## Related\n\n- [[Frozen probes stay honest]]: a measure\n');
  });

  it('stays as it is where it links back already', () => {
    expect(draftWith('# Goodhart\n\nSee [[Frozen probes stay honest]].\n')).toBeUndefined();
  });

  it('stays as it is where nobody wants it to', () => {
    expect(draftWith('# Goodhart\n', { ...linked, back: false })).toBeUndefined();
  });

  it('is passed over where there is none', () => {
    const vault = new MemoryVault({ [path]: pendingNote() });
    const draft = draftNotes(sourceOf(vault.get(path)), { ...choices, links: [linked] }, contextOf(vault));
    expect(draft.ok && draft.changes.map((change) => change.path)).toEqual(['permanent/Frozen probes stay honest.md', path]);
  });
});

describe('a point with a note of its own', () => {
  const quote = 'A probe stays honest.';
  const source = pendingNote({ fullContent: quote });
  const point = { quote, words: 'Honest because frozen.', part: '^kp-1', own: 'Honest because frozen.' };
  const textsOf = (change: Partial<Choices>, target?: { path: string; text: string }) => {
    const vault = new MemoryVault({ [path]: source, ...(target && { [target.path]: target.text }) });
    const draft = draftNotes(
      sourceOf(source),
      { ...choices, summary: '', tags: [], ...change },
      contextOf(vault, { settings: settingsFrom({ propertyId: false, propertyCreated: false, propertySourceUrl: false }) }),
      target,
    );
    if (!draft.ok) throw new Error('not drafted');
    return Object.fromEntries(draft.changes.map((one) => [one.path, one.kind === 'new' ? one.text : one.after]));
  };

  it('says it in its own words once, quotes it, and links to the main note and back', () => {
    const texts = textsOf({ points: [point] });
    expect(texts['permanent/Honest because frozen.md']).toBe(
      '---\ntitle: Honest because frozen.\ntags: []\nsource: "[[2026-02-19-probes]]"\n---\n\n# Honest because frozen.\n\n> A probe stays honest.\n> [[2026-02-19-probes#^kp-1|source]]\n\n## Related\n\n- [[Frozen probes stay honest]]\n',
    );
    expect(texts['permanent/Frozen probes stay honest.md']).toContain('# Frozen probes stay honest\n\n- [[Honest because frozen]]\n');
    expect(texts[path]).toContain('## Related\n\n- [[Frozen probes stay honest]]\n- [[Honest because frozen]]\n');
    expect(texts[path]).toContain(`${quote} ^kp-1`);
  });

  it('keeps the words that its title does not say', () => {
    const texts = textsOf({ points: [{ ...point, own: 'Honesty' }] });
    expect(texts['permanent/Honesty.md']).toContain('# Honesty\n\nHonest because frozen.\n\n> A probe stays honest.\n');
  });

  it('links to the note that is extended in place of a new one', () => {
    const texts = textsOf({ points: [point] }, { path: 'Probes.md', text: '# Probes\n' });
    expect(Object.keys(texts)).toEqual(['Probes.md', 'permanent/Honest because frozen.md', path]);
    expect(texts['Probes.md']).toContain('[[Honest because frozen]]');
    expect(texts['permanent/Honest because frozen.md']).toContain('- [[Probes]]\n');
  });

  it.each([
    ['template', { template: '{{titel}}' }],
    ['name', { settings: { ...settingsFrom({}), permanentName: '{{titel}}' } }],
  ])('is not drafted with a mistake in the %s', (where, context) => {
    const vault = new MemoryVault({ [path]: source });
    expect(draftNotes(sourceOf(source), { ...choices, points: [point] }, contextOf(vault, context))).toMatchObject({
      ok: false,
      errors: [{ where, reason: 'unknown-name', name: 'titel', suggestion: 'title' }],
    });
  });
});
