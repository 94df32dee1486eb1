import { writeBase } from '../bases/write-base';
import type { NoteStore } from '../ports';
import { writeFailureOf } from '../write-failure';
import type { Shell } from './shell';

/** Makes the way a base of the queue is written and opened. Asked for again meanwhile, it looks at what the first time has made. */
export function baseCreator({
  notes,
  shell,
}: {
  notes: Pick<NoteStore, 'exists' | 'read' | 'create'>;
  shell: Pick<Shell, 'open' | 'notify'>;
}): (name: string, text: string) => Promise<void> {
  let making = Promise.resolve();
  return (name, text) => {
    making = making.then(async () => {
      try {
        await shell.open(await writeBase(name, text, notes));
      } catch (error) {
        shell.notify({ kind: 'not-written', path: `${name}.base`, failure: writeFailureOf(error) });
      }
    });
    return making;
  };
}
