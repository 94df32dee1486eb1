import { expect, it } from 'vitest';
import { newNotePath } from '../../src/permanent/naming';

it.each([
  ['stands in its folder', 'permanent', 'Probes', [], 'permanent/Probes.md'],
  ['stands at the top where no folder is named', '', 'Probes', [], 'Probes.md'],
  ['never leaves the vault', '/../a/./b//..', 'Probes', [], 'a/b/Probes.md'],
  ['and its folder have names that every platform can carry', 'a:b', 'c/d?', [], 'a-b/c-d.md'],
  ['is numbered where its name is taken', 'permanent', 'Probes', ['permanent/Probes.md', 'permanent/Probes 2.md'], 'permanent/Probes 3.md'],
])('a new note %s', (_, folder, name, taken, path) => {
  expect(newNotePath(folder, name, (other) => taken.some((one) => one === other))).toBe(path);
});
