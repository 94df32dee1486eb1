import { expect, it } from 'vitest';
import { draftNames } from '../../src/panel/composer-text';
import type { Change } from '../../src/permanent/change';

const made = (path: string, text: string): Change => ({ kind: 'new', path, text });
const altered = (path: string): Change => ({ kind: 'changed', path, before: '', after: '', edit: (text) => ({ ok: true, text }) });

it('calls the files of a draft by their titles, and those that share one by their files', () => {
  const titles: Record<string, string> = { 'inbox/20260219.md': 'Probes', '20260220.md': 'Goodhart' };
  const changes = [made('permanent/20260221.md', '# Probes\n'), altered('inbox/20260219.md'), altered('20260220.md'), made('a.md', '')];
  expect(draftNames(changes, (path) => titles[path] ?? '')).toEqual(['20260221', '20260219', 'Goodhart', 'a']);
});
