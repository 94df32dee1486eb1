import type { PropertyValue } from '../properties/property-value';

/** A note as far as its place and shape go. */
export interface Shaped {
  path: string;
  properties: Readonly<Record<string, PropertyValue | undefined>>;
  /** Its headings of level 2. */
  sections: readonly string[];
}

/** How many notes a folder or a shape must have among the feed items before it says anything of other notes. */
const ENOUGH = 3;
/** A section is part of a shape when at least this share of its notes has it: a person renames and deletes some. */
const NEARLY_ALL = 0.9;
/** With fewer properties and sections a shape is that of many a note. */
const TELLING = 5;
/** Properties that come and go with what is done to an item. */
const CHANGING = /^(?:status|declined_reason|fetched|fetch_error|(?:full_)?content_\w+)$/;

interface Shape {
  keys: ReadonlySet<string>;
  sections: readonly string[];
}

/**
 * Where the vault's feed items lie and what they look like. A note of theirs that lost its status, or was never given one,
 * is no note of the person's.
 */
export class Inbox {
  /** Of a vault without feed items. */
  static readonly none = new Inbox(new Set(), []);

  private constructor(
    private readonly folders: ReadonlySet<string>,
    private readonly shapes: readonly Shape[],
  ) {}

  /** Learns it from the notes that are feed items and those that are not; what the person writes goes to the folder `own`. */
  static of(items: readonly Shaped[], others: readonly Pick<Shaped, 'path'>[], own?: string): Inbox {
    const folders = foldersOf(items, others);
    if (own !== undefined) folders.delete(own === '' ? '' : `${own.replace(/\/+$/, '')}/`);
    return new Inbox(folders, shapesOf(items));
  }

  /** Whether a note lies where feed items lie, or has their shape. */
  holds({ path, properties, sections }: Shaped): boolean {
    if (this.folders.has(folderOf(path))) return true;
    if (this.shapes.length === 0) return false;
    const keys = keysOf(properties);
    return this.shapes.some(
      (shape) => [...shape.keys].every((key) => keys.has(key)) && shape.sections.every((one) => sections.includes(one)),
    );
  }
}

/** Folders in which at least half of the notes are feed items; not the one in which most of the other notes lie. */
function foldersOf(items: readonly Shaped[], others: readonly Pick<Shaped, 'path'>[]): Set<string> {
  const [itemsIn, othersIn] = [items, others].map((notes) => countBy(notes, ({ path }) => folderOf(path)));
  const found = [...(itemsIn ?? [])].filter(([folder, count]) => {
    const strays = othersIn?.get(folder) ?? 0;
    return count >= ENOUGH && count >= strays && strays <= others.length / 2;
  });
  return new Set(found.map(([folder]) => folder));
}

function shapesOf(items: readonly Shaped[]): Shape[] {
  const groups = new Map<string, Shaped[]>();
  for (const item of items) {
    const signature = [...keysOf(item.properties)].sort().join('\n');
    const group = groups.get(signature);
    if (group === undefined) groups.set(signature, [item]);
    else group.push(item);
  }
  return [...groups.values()]
    .filter((group) => group.length >= ENOUGH)
    .map((group) => ({
      keys: keysOf(group[0]?.properties ?? {}),
      sections: [
        ...countBy(
          group.flatMap(({ sections }) => [...new Set(sections)]),
          (section) => section,
        ),
      ]
        .filter(([, count]) => count >= NEARLY_ALL * group.length)
        .map(([section]) => section),
    }))
    .filter(({ keys, sections }) => keys.size + sections.length >= TELLING);
}

function keysOf(properties: Shaped['properties']): Set<string> {
  return new Set(
    Object.keys(properties)
      .map((key) => key.toLowerCase())
      .filter((key) => !CHANGING.test(key)),
  );
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function countBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
}
