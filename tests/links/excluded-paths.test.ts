import { expect, it } from 'vitest';
import { excluding } from '../../src/links/excluded-paths';

it.each([
  ['Templates/Daily.md', 'Templates', true],
  ['templates/deep/Daily.md', 'Templates/', true],
  ['Templates of old.md', 'Templates', false],
  ['notes/Templates/Daily.md', 'Templates', false],
  ['notes/Permanent.md', 'notes/Permanent', true],
  ['notes/Permanent.md', 'notes/Permanent.md', true],
  ['archive/2019/a.md', '/\\/20\\d\\d\\//', true],
  ['archive/a.md', '/\\/20\\d\\d\\//', false],
  ['a.md', '/(/', false],
  ['a.md', '/', false],
  ['a.md', '', false],
])('%s lies under %s: %s', (path, filter, expected) => {
  expect(excluding([filter])(path)).toBe(expected);
});
