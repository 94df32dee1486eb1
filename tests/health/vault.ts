import { examine, type Surroundings } from '../../src/health/examine';
import type { Finding } from '../../src/health/finding';
import { readSeen } from '../../src/health/seen-note';
import { titleIn } from '../../src/note/note-title';
import { atOnce } from '../../src/slices';
import { fileName } from '../../src/text/path';
import { memoryLinks, type MemoryVault } from '../memory-vault';

/** What the examination asks of a vault in memory, whose copies go into `Archive`. */
export function around(vault: MemoryVault): Surroundings {
  const links = memoryLinks(vault);
  return {
    known: () =>
      vault.paths().map((path) => {
        const seen = readSeen(path, vault.get(path));
        return { path, title: seen.title || titleIn(vault.get(path), path), aliases: seen.aliases };
      }),
    resolve: (target, from) => links.resolve(target, from),
    linkTo: (target, from, more) => links.linkTo(target, from, more),
    inProperty: (target, from) => links.inProperty(target, from),
    linksFromOutside: () => 0,
    archive: (path) => `Archive/${fileName(path)}`,
  };
}

/** What is wrong with the notes of a vault in memory that do not lie in its archive. */
export function examined(vault: MemoryVault): Finding[] {
  const seen = vault
    .paths()
    .filter((path) => !path.startsWith('Archive/'))
    .map((path) => readSeen(path, vault.get(path)));
  return atOnce(examine(seen, around(vault)));
}
