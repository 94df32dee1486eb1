import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeUp } from '../made-up';
import { madeUpMarkdown } from './made-up-markdown';
import { toldByMicromark, toldByOurs } from './oracle';

/** Notes of a real vault: `NOTES=<folder> npx vitest run tests/markdown/read-blocks.fuzz.test.ts`; the demo's otherwise. */
const folder = process.env['NOTES'] ?? path.resolve(import.meta.dirname, '../../demo/vault');

/**
 * Where micromark is not followed.
 *
 * - Obsidian's comments are unknown to it, and it lets `$$` end only on a line of its own, so that `$$ a` above `b $$`
 *   would take in the rest of the note; Obsidian ends a formula at the next `$$`.
 * - An item below indented code it takes for one below a paragraph, where an empty one or one with a number other than 1
 *   would be text; by CommonMark it is an item.
 * - A footnote within a footnote it lets go on with a tab, though both are to be indented by four columns.
 */
const OBSIDIAN = /\$\$|%%/;
const BELOW_CODE = /(?: {4}|\t).*(?:\n[ >\t]*)+(?:[-*+]|\d+[.)]|\[\^)/;
const FOOTNOTES = /\[\^1\]:.*\[\^1\]:/;

describe('readBlocks', () => {
  it('reads made-up text as micromark does', () => {
    fc.assert(
      fc.property(madeUpMarkdown, fc.constantFrom('\n', '\r\n', '\r'), (markdown, lineEnd) => {
        fc.pre(![OBSIDIAN, BELOW_CODE, FOOTNOTES].some((pattern) => pattern.test(markdown)));
        const text = markdown.replace(/\n/g, lineEnd);
        const theirs = toldByMicromark(text);
        fc.pre(theirs !== undefined);
        expect(toldByOurs(text)).toEqual(theirs);
      }),
      madeUp(1000),
    );
  });

  it('reads every note as micromark does', () => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const notes = names.filter((name) => name.endsWith('.md') && statSync(path.join(folder, name)).isFile());
    const differing = notes.filter((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8').replace(/^\uFEFF?---[ \t]*(\r?\n)[^]*?\n---[ \t]*(?=\r?\n|$)/, '');
      return JSON.stringify(toldByOurs(text)) !== JSON.stringify(toldByMicromark(text));
    });
    expect(notes.length).toBeGreaterThan(0);
    expect(differing).toEqual([]);
  });
});
