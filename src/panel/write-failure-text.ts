import { baseName } from '../text/path';
import type { WriteFailure } from '../write-failure';
import type { Words } from './words';

/** Why a file was not written, in words: the same wherever it is said. */
export function writeFailureText(path: string, failure: WriteFailure, { t, nameOf }: Words): { title: string; body: string } {
  const { title, body } = t.notWritten[failure.kind];
  // Where the name is taken, the file's own is meant.
  const name = failure.kind === 'in-the-way' ? baseName(path) : nameOf(path);
  return { title, body: body(name, 'detail' in failure ? failure.detail : undefined) };
}
