import { expect, it } from 'vitest';
import { draftNotes } from '../../src/permanent/draft';
import { MemoryVault } from '../memory-vault';
import { pendingNote } from '../note/sample';
import { choices, contextOf, path, sourceOf } from './drafting';

/** What the source becomes once a note of this template is written from it. */
function sourceAfter(template: string, note = pendingNote()): string {
  const vault = new MemoryVault({ [path]: note, 'Goodhart.md': '' });
  const draft = draftNotes(sourceOf(note), choices, contextOf(vault, { template }));
  const change = draft.ok ? draft.changes.at(-1) : undefined;
  return change?.kind === 'changed' ? change.after : '';
}

it('writes the key into the source that a template cites, and into no other', () => {
  expect(sourceAfter('As {{citation}} says.\n')).toContain('citekey: FrozenProbesStay2026\n');
  expect(sourceAfter('[@{{ citekey }}]\n')).toContain('citekey: FrozenProbesStay2026\n');
  expect(sourceAfter('{{title}}\n')).not.toContain('citekey');
});

it('leaves a key that the source carries', () => {
  const note = pendingNote().replace('url:', 'citation-key: own\nurl:');
  expect(sourceAfter('{{citation}}\n', note)).not.toContain('citekey:');
});
