// What the demo asserts about a vault: every link leads somewhere, and what was not to be touched is as it was.
//   node demo/check.mjs <vault>            counts the links in the vault's notes
//   node demo/check.mjs <vault> <before>   also lists the files that differ
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Paths of a vault's visible files, relative to it, with forward slashes. */
export async function filesOf(vault) {
  const entries = await readdir(vault, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path
        .relative(vault, path.join(entry.parentPath ?? entry.path, entry.name))
        .split(path.sep)
        .join('/'),
    )
    .filter((file) => !file.split('/').some((part) => part.startsWith('.')))
    .sort();
}

/** Links to files in a note's text: wikilinks and Markdown links that stay in the vault; those in code do not count. */
export function linksIn(text) {
  const prose = text
    .replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1[ \t]*$/gm, '')
    .replace(/(`+)(?!`)[^\n]*?[^`]\1(?!`)/g, '')
    .replace(/^\$\$[\s\S]*?\$\$/gm, '');
  const wiki = [...prose.matchAll(/!?\[\[([^[\]\n]+)\]\]/g)].map(([, inner]) => inner.split('|')[0].split('#')[0].trim());
  const markdown = [...prose.matchAll(/(?<!\\)\]\(\s*(<[^<>\n]*>|[^\s()]+)/g)]
    .map(([, target]) => target.replace(/^<|>$/g, '').split('#')[0])
    .filter((target) => !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(target))
    .map((target) => {
      try {
        return decodeURIComponent(target);
      } catch {
        return target;
      }
    });
  return [...wiki, ...markdown].filter((target) => target !== '');
}

/** Counts the links of all notes, or of `notes`; `broken` names those that lead nowhere. */
export async function checkLinks(vault, notes) {
  const files = await filesOf(vault);
  const known = new Set(files.flatMap((file) => endingsOf(file)));
  const broken = [];
  let total = 0;
  for (const note of notes ?? files.filter((file) => file.endsWith('.md'))) {
    for (const target of linksIn(await readFile(path.join(vault, note), 'utf8'))) {
      total += 1;
      const beside = path.posix.join(path.posix.dirname(note), target).toLowerCase();
      if (![target.toLowerCase(), beside].some((one) => known.has(one))) broken.push({ note, target });
    }
  }
  return { total, broken };
}

/**
 * Of notes that belong together, the pairs that are not linked both ways, and the links between them to a block that
 * is not there; each as a sentence.
 */
export async function unlinkedPairs(vault, hub, others) {
  const texts = new Map(await Promise.all([hub, ...others].map(async (note) => [note, await readFile(path.join(vault, note), 'utf8')])));
  const links = (from, to) => linksIn(texts.get(from)).some((target) => endingsOf(to).includes(target.toLowerCase()));
  const apart = others
    .flatMap((other) => [
      [hub, other],
      [other, hub],
    ])
    .filter(([from, to]) => !links(from, to))
    .map(([from, to]) => `${from} does not link to ${to}`);
  const astray = [...texts].flatMap(([from, text]) =>
    [...text.matchAll(/\[\[([^[\]|#\n]+)#(\^[\w-]+)/g)].flatMap(([, target, id]) => {
      const to = [...texts.keys()].find((note) => endingsOf(note).includes(target.toLowerCase()));
      return to !== undefined && !new RegExp(`(?:^|\\s)\\${id}\\s*$`, 'm').test(texts.get(to))
        ? [`${from} links to ${id}, which is not in ${to}`]
        : [];
    }),
  );
  return [...apart, ...astray];
}

/** Every way to name a file: its path or any end of it, with and without `.md`. */
function endingsOf(file) {
  const parts = file.toLowerCase().split('/');
  const endings = parts.map((_, index) => parts.slice(index).join('/'));
  return endings.flatMap((ending) => (ending.endsWith('.md') ? [ending, ending.slice(0, -3)] : [ending]));
}

/** The files that were added, removed or changed between two vaults, byte by byte. */
export async function compareVaults(before, after) {
  const [old, now] = await Promise.all([filesOf(before), filesOf(after)]);
  const changed = [];
  for (const file of old.filter((name) => now.includes(name))) {
    const [a, b] = await Promise.all([readFile(path.join(before, file)), readFile(path.join(after, file))]);
    if (!a.equals(b)) changed.push(file);
  }
  return { added: now.filter((file) => !old.includes(file)), removed: old.filter((file) => !now.includes(file)), changed };
}

/**
 * Whether a note is the same outside the regions that were to change. `allowed` are patterns of those regions,
 * tried on both texts; what they match is taken out, and the rest must be equal.
 */
export function sameOutside(before, after, allowed) {
  const rest = (text) => allowed.reduce((left, pattern) => left.replace(pattern, ''), text);
  return rest(before) === rest(after);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [vault, before] = process.argv.slice(2);
  if (!vault) {
    console.error('Name the vault: node demo/check.mjs <vault> [<vault before>]');
    process.exit(2);
  }
  const { total, broken } = await checkLinks(vault);
  console.log(`${total} links, ${broken.length} of them lead nowhere`);
  for (const { note, target } of broken) console.log(`  ${note}: ${target}`);
  if (before) console.log(JSON.stringify(await compareVaults(before, vault), null, 2));
  process.exitCode = broken.length > 0 ? 1 : 0;
}
