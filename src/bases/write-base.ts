import { NoteExists, type NoteStore } from '../ports';

/**
 * Writes a base where there is none yet. A base of the same text is taken as it is; one that differs was
 * edited by somebody, so the new one gets a number. Answers the path of the base that holds the text.
 */
export async function writeBase(name: string, text: string, notes: Pick<NoteStore, 'exists' | 'read' | 'create'>): Promise<string> {
  for (let number = 1; ;) {
    const path = number === 1 ? `${name}.base` : `${name} ${number}.base`;
    if (notes.exists(path)) {
      if ((await notes.read(path).catch(() => undefined)) === text) return path;
      number += 1;
      continue;
    }
    try {
      await notes.create(path, text);
      return path;
    } catch (error) {
      // Somebody else has just made it: it is left alone.
      if (!(error instanceof NoteExists)) throw error;
      number += 1;
    }
  }
}
