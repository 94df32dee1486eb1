import { expect, it } from 'vitest';
import { archiveFor, archivePath } from '../../src/triage/archive-path';

it.each([
  ['goes into the folder under its own name', 'in/a.md', 'Archive', [], 'Archive/a.md'],
  ['goes there from the top of the vault', 'a.md', 'Archive', [], 'Archive/a.md'],
  ['takes a number where its name is taken', 'in/a.md', 'Archive', ['Archive/a.md', 'Archive/a 2.md'], 'Archive/a 3.md'],
  ['keeps a name with a dot or a blank in it', 'in/v1.md notes.MD', 'Archive', [], 'Archive/v1.md notes.md'],
  ['finds a folder that is written with slashes around it', 'in/a.md', '//Old notes/2026//', [], 'Old notes/2026/a.md'],
  ['stays where there is no archive', 'in/a.md', '', [], 'in/a.md'],
  ['stays where the archive is the vault itself', 'in/a.md', '/', [], 'in/a.md'],
  ['stays where it lies in it already, however deep', 'Archive/deep/a.md', 'Archive', [], 'Archive/deep/a.md'],
  ['leaves a folder whose name only begins alike', 'Archive2/a.md', 'Archive', [], 'Archive/a.md'],
  ['leaves the archive of another folder', 'in/Archive/a.md', 'Archive', [], 'Archive/a.md'],
])('a declined note %s', (_, path, folder, taken, to) => {
  expect(archivePath(path, folder, (other) => taken.some((one) => one === other))).toBe(to);
});

it('a note is told the folder it will move into, as it is called, and none where it stays', () => {
  expect(archiveFor('in/a.md', '/Old notes/2026/')).toBe('Old notes/2026');
  expect(archiveFor('Archive/deep/a.md', '/Archive/')).toBe('');
  expect(archiveFor('in/a.md', '/')).toBe('');
});
