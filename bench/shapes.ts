import { bodyOf } from '../src/kinds/body';
import { lookOver } from '../src/kinds/look-over';
import { markText } from '../src/kinds/mark-text';
import { readItem } from '../src/kinds/read-item';
import type { SeenNote } from '../src/kinds/seen-note';
import { seenIn } from './seen-in';

interface File {
  path: string;
  text: string;
  mtime: number;
}

/** The benchmark's adapter: the kinds of pending notes that a look over a vault proposes, with what each note says of its item. */
export async function proposeKinds(files: readonly File[]): Promise<unknown> {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const notes = new Map<string, SeenNote>(files.filter(({ path }) => /\.md$/i.test(path)).map((file) => [file.path, seenIn(file)]));
  const text = (path: string): string => texts.get(path) ?? '';
  const { kinds, permanent } = await lookOver([...notes.values()], {
    read: (path) => Promise.resolve(text(path)),
    rest: () => Promise.resolve(),
  });
  return {
    kinds: kinds.map((kind) => {
      const items = kind.paths.flatMap((path) => {
        const note = notes.get(path);
        return note === undefined ? [] : [[path, readItem(note, kind, bodyOf(text(path)))] as const];
      });
      const fact = (of: (item: ReturnType<typeof readItem>) => string | undefined): Record<string, string> =>
        Object.fromEntries(items.flatMap(([path, item]) => (of(item) ? [[path, of(item) ?? '']] : [])));
      return {
        confidence: kind.confidence,
        recognisedBy: markText(kind),
        paths: kind.paths,
        link: fact(({ link }) => link),
        title: fact(({ title }) => title),
        date: fact(({ date }) => date),
        source: fact(({ source }) => source),
        done: kind.done?.by === 'date' ? { by: 'property', property: kind.done.property, value: 'date' } : kind.done,
        sections: kind.sections,
      };
    }),
    ...(permanent && { permanent }),
  };
}
