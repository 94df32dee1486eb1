import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checklistOf, toggled } from '../../src/note/checklist';
import { propertiesOf, readFrontmatter } from '../../src/properties/frontmatter';
import { fingerprint } from '../../src/note/fingerprint';
import { fullContentOf } from '../../src/note/full-content';
import { writeFullContent } from '../../src/note/write-full-content';
import { replaceSection } from '../../src/note/replace-section';
import { readPendingNote } from '../../src/note/pending-note';
import { edited } from '../properties/note-with';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { madeUp } from '../made-up';
import { anyNote } from './any-note';

/** Notes of a real vault: `NOTES=<folder> npx vitest run tests/note/lossless.test.ts`; the demo's otherwise. */
const folder = process.env['NOTES'] ?? path.resolve(import.meta.dirname, '../../demo/vault');
const realNotes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md') && statSync(path.join(folder, name)).isFile())
  .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const);

const onEveryNote = (check: (text: string) => void): void => {
  for (const [, text] of realNotes) check(text);
  fc.assert(fc.property(anyNote, check), madeUp(500));
};

/** `text` with the section replaced and the receipt that says so: by it the section is known among others of its name. */
const withContent = (text: string, markdown: string): string =>
  edited(replaceSection(text, names, 'fullContent', markdown), { content_hash: fingerprint(markdown) });

/** Removes every line end, so that only what a person wrote is compared. */
const isInside = (whole: string, part: string): boolean => whole.replace(/\s+/g, '').includes(part.replace(/\s+/g, ''));

/** Two rules with something between them that is no list of properties: nothing can be added there. */
const isRefused = (edit: string, text: string): boolean => {
  if (!edit.startsWith('refused')) return false;
  expect(readFrontmatter(text)).toMatchObject({ entries: [], problem: { reason: 'not-yaml' } });
  return true;
};

describe('an edit loses nothing', () => {
  it('is tried on real notes', () => {
    expect(realNotes.length).toBeGreaterThan(5);
  });

  it('setting a property to what it is returns the same bytes', () => {
    onEveryNote((text) => {
      for (const [key, value] of Object.entries(propertiesOf(text, readFrontmatter(text)))) {
        if (typeof value === 'string' && readFrontmatter(text)?.problem === undefined) expect(edited(text, { [key]: value })).toBe(text);
      }
    });
  });

  it('a property set and removed again leaves the same bytes', () => {
    onEveryNote((text) => {
      const set = edited(text, { pending_test: 'x: y' });
      if (isRefused(set, text)) return;
      expect(propertiesOf(set, readFrontmatter(set))['pending_test']).toBe('x: y');
      const back = edited(set, { pending_test: undefined });
      const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
      expect([text, text.replace(/^(\uFEFF?)/, `$1---${lineEnd}---${lineEnd}`)]).toContain(back);
    });
  });

  it('a property changed leaves every other line as it was', () => {
    onEveryNote((text) => {
      const after = edited(text, { status: 'analyzed' });
      const entry = readFrontmatter(text)?.entries.find((other) => other.key === 'status');
      if (entry === undefined) return;
      expect(after.startsWith(text.slice(0, entry.from))).toBe(true);
      expect(after.endsWith(text.slice(entry.to))).toBe(true);
    });
  });

  it('a box ticked and unticked returns the same bytes', () => {
    onEveryNote((text) => {
      for (const item of checklistOf(text, names).filter(({ mark }) => mark === ' ')) {
        const ticked = toggled(text, names, item, true);
        expect(ticked.ok && ticked.text.length).toBe(text.length);
        expect(toggled(ticked.ok ? ticked.text : '', names, item, false)).toEqual({ ok: true, text });
      }
    });
  });

  it('content written touches its own section only, and written again changes nothing', () => {
    onEveryNote((text) => {
      const markdown = 'One.\n\n### Two\n\nThree.';
      const once = writeFullContent(text, names, { markdown });
      if (!once.ok) return;
      const before = readPendingNote(text, names);
      const after = readPendingNote(once.text, names);
      expect(after.properties).toEqual(before.properties);
      expect(after.checklist.map(({ text: label, mark }) => [label, mark])).toEqual(
        before.checklist.map(({ text: label, mark }) => [label, mark]),
      );
      expect(isInside(once.text, before.content)).toBe(true);
      // A second section that awaits content as well is filled by the second fetch, where the first holds a person's words too.
      if (text.split('fetch failed').length > 2) return;
      const received = edited(once.text, { content_hash: fingerprint(markdown) });
      if (isRefused(received, once.text)) return;
      expect(writeFullContent(received, names, { markdown, writtenHash: fingerprint(markdown) })).toMatchObject({
        ok: true,
        changed: false,
      });
    });
  });

  it('a section replaced and put back returns the same words in the same order', () => {
    onEveryNote((text) => {
      const content = fullContentOf(text, names);
      if (content === '') return;
      expect(fullContentOf(withContent(withContent(text, 'New.'), content), names)).toBe(content);
    });
  });
});
