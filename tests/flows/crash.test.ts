import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Captured } from '../../src/content/fetch-full-content';
import { addKeyPoint } from '../../src/note/key-point-edits';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import type { Choices } from '../../src/permanent/choices';
import { defaultChoices } from '../../src/permanent/default-choices';
import { draftNotes } from '../../src/permanent/draft';
import type { Settings } from '../../src/settings/settings';
import { withTag } from '../../src/analysis/steps/tags';
import { validTags, type Tag } from '../../src/untrusted/tag';
import { madeUp } from '../made-up';
import { MemoryVault } from '../memory-vault';
import { anyNote } from '../note/any-note';
import { pendingNote } from '../note/sample';
import { contextOf, sourceOf } from '../permanent/drafting';
import { MemoryJournal } from '../undo/memory-journal';
import { Power } from '../undo/power';
import { actingOn } from '../app/acting';

const PATHS = ['inbox/a.md', 'inbox/b.md', 'inbox/c.md'] as const;
const SENTENCE = 'A frozen probe stays honest.';
const ITEM = { text: '阅读全文并提取关键观点', occurrence: 0 };
const TAGS = validTags(['probes']);

/** The app, from a start to its end. */
type Life = ReturnType<typeof actingOn> & { vault: MemoryVault };

/** What a person does, by its name; done again, it goes on where it stopped. */
const DEEDS: Readonly<Record<string, (app: Life, path: string) => Promise<unknown>>> = {
  decline: ({ actions }) => actions.decline(PATHS, { reason: 'seen', exactly: true }),
  keep: ({ actions }, path) => actions.keepAsLiterature(path),
  analyse: ({ actions }, path) => actions.markAnalyzed(path),
  repair: ({ actions }, path) => actions.repair(path),
  'take a key point': ({ actions }, path) => actions.editStep({ path, item: ITEM }, (text) => addKeyPoint(text, names, SENTENCE)),
  tag: ({ actions }, path) => actions.editStep({ path, item: ITEM }, (text) => withTag(text, TAGS[0] as Tag)),
  paste: ({ actions }, path) => actions.paste(path),
  promote: (app, path) => promote(app, path),
  'promote several': (app, path) =>
    promote(app, path, { points: ['One claim', 'Another claim'].map((own) => ({ quote: SENTENCE, words: '', part: '^kp-1', own })) }),
  extend: (app, path) => promote(app, path, {}, 'Mine.md'),
};

async function promote({ actions, history, vault }: Life, path: string, change: Partial<Choices> = {}, target?: string): Promise<void> {
  await history.load();
  const source = sourceOf(vault.get(path), path);
  const links = [{ path: 'Mine.md', reason: 'alike', back: target === undefined }];
  const context = contextOf(vault, { exists: (other, promotes) => vault.exists(other) && !history.madeBy(promotes).has(other) });
  const choices = { ...defaultChoices(source, { folder: 'permanent', names }), title: `Of ${path}`, links, ...change };
  const draft = draftNotes(source, choices, context, target === undefined ? undefined : { path: target, text: vault.get(target) });
  if (draft.ok) await actions.writeNotes({ source: path, permanent: draft.path, changes: draft.changes });
}

const pasted: Captured = {
  ok: true,
  article: { markdown: `${SENTENCE}\n\nAnd more.`, words: 7, metadata: {} },
  source: 'pasted',
  verdict: { kind: 'full', findings: [] },
  tried: [],
  at: new Date('2026-02-21T09:34:12Z'),
};

/** What outlives a crash. */
class Disk {
  readonly vault: MemoryVault;
  readonly journal = new MemoryJournal();

  constructor(
    notes: Readonly<Record<string, string>>,
    private readonly change: Partial<Settings>,
  ) {
    this.vault = new MemoryVault({ ...notes });
  }

  start(power = new Power(), share = 0): Life {
    const app = actingOn(this.vault, this.change, this.journal, {
      notes: power.notes(this.vault),
      file: power.journal(this.journal, share),
    });
    app.shown.clipboard = { html: '', text: SENTENCE };
    app.asked.pasted = () => Promise.resolve(pasted);
    return { ...app, vault: this.vault };
  }

  notes(): Record<string, string> {
    return Object.fromEntries(
      this.vault
        .paths()
        .sort()
        .map((path) => [path, this.vault.get(path)]),
    );
  }
}

async function done(app: Life, deeds: readonly (readonly [name: string, path: string])[]): Promise<void> {
  for (const [name, path] of deeds) {
    // A note that was declined into the archive meanwhile is not there: that is said, and nothing is done.
    if (app.vault.exists(path)) await DEEDS[name]?.(app, path);
  }
}

async function undoAll({ history }: Life): Promise<unknown[]> {
  const refused: unknown[] = [];
  for (let undone = await history.undo(); undone !== undefined; undone = await history.undo()) refused.push(...undone.refused);
  return refused;
}

/** The words of notes, which no operation takes away: a placeholder and a status may go. */
const wordsOf = (text: string): string[] => text.replace(/^.*(?:⚠️|status:|tags:).*$/gm, '').match(/[\p{L}\p{N}]+/gu) ?? [];

const someNote = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      pendingNote(),
      pendingNote({ fullContent: `${SENTENCE} ^kp-1` }).replace(/\n/g, '\r\n'),
      pendingNote().replace('title: "', 'title: "A "b" '),
    ),
  },
  { weight: 1, arbitrary: anyNote },
);
const deed = fc.tuple(fc.constantFrom(...Object.keys(DEEDS)), fc.constantFrom(...PATHS));

it('after a crash at any write of what a person did, undo leads back, and so does going on', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(someNote, someNote, someNote),
      fc.array(deed, { minLength: 1, maxLength: 2 }),
      fc.constantFrom('', 'archive'),
      fc.constantFrom(0, 0.5, 1),
      async (texts, deeds, archiveFolder, share) => {
        const before = { ...Object.fromEntries(PATHS.map((path, i) => [path, texts[i] ?? ''])), 'Mine.md': '# Mine\r\n\r\nMine.\r\n' };
        const diskAfter = async (writes: number): Promise<{ disk: Disk; used: number }> => {
          const disk = new Disk(before, { archiveFolder });
          const power = new Power(writes);
          await Promise.race([done(disk.start(power, share), deeds), power.out]);
          return { disk, used: power.used };
        };
        const { used } = await diskAfter(Number.POSITIVE_INFINITY);
        const start = new Disk(before, {}).notes();
        for (let writes = 0; writes <= used; writes += 1) {
          const { disk: taken } = await diskAfter(writes);
          expect(await undoAll(taken.start()), `undone after ${String(writes)} writes`).toEqual([]);
          expect(taken.notes(), `undone after ${String(writes)} writes`).toEqual(start);

          const { disk: gone } = await diskAfter(writes);
          await done(gone.start(), deeds);
          const now = Object.values(gone.notes()).join('\n');
          for (const [path, text] of Object.entries(before))
            expect(
              wordsOf(text).filter((word) => !now.includes(word)),
              `${path} after ${String(writes)} writes and going on`,
            ).toEqual([]);
          expect(await undoAll(gone.start()), `gone on after ${String(writes)} writes`).toEqual([]);
          expect(gone.notes(), `gone on after ${String(writes)} writes`).toEqual(start);
        }
      },
    ),
    madeUp(12),
  );
}, 120_000);
