import { seenIn } from '../../bench/seen-in';
import { bodyOf } from '../../src/kinds/body';
import { lookOver, SHOWN, type Found } from '../../src/kinds/look-over';
import { markText } from '../../src/kinds/mark-text';
import { readItem, type ItemFacts } from '../../src/kinds/read-item';

/** Texts by path. */
export type Vault = Readonly<Record<string, string>>;

/** Notes that differ by their number alone: `{}` in path and text is that number, from `from` on, two digits long. */
export function many(count: number, path: string, text: string, from = 1): Vault {
  const numbers = Array.from({ length: count }, (_, index) => String(index + from).padStart(2, '0'));
  return Object.fromEntries(numbers.map((number) => [path.replaceAll('{}', number), text.replaceAll('{}', number)]));
}

/** Notes of one's own that link to each other. */
export function slipBox(folder: string, count = 6): Vault {
  return many(count, `${folder}/Thought {}.md`, '# Thought {}\n\nA still thought that goes on for a whole line.\n\nSee [[Thought 01]].\n');
}

/** Looks over a vault. */
export function look(vault: Vault, order = Object.keys(vault)): Promise<Found> {
  const notes = order.map((path, index) => seenIn({ path, text: vault[path] ?? '', mtime: index }));
  return lookOver(notes, { read: (path) => Promise.resolve(vault[path] ?? ''), rest: () => Promise.resolve() });
}

/** What a person is shown: how each kind is recognised, and how many notes it has. */
export async function proposals(vault: Vault): Promise<Record<string, number>> {
  const { kinds } = await look(vault);
  return Object.fromEntries(kinds.filter(({ confidence }) => confidence >= SHOWN).map((kind) => [markText(kind), kind.paths.length]));
}

/** What the first note of the first kind says of its item. */
export async function firstItem(vault: Vault): Promise<ItemFacts | undefined> {
  const { kinds } = await look(vault);
  const [kind] = kinds;
  const path = kind?.paths[0];
  if (kind === undefined || path === undefined) return undefined;
  const text = vault[path] ?? '';
  return readItem(seenIn({ path, text, mtime: 0 }), kind, bodyOf(text));
}
