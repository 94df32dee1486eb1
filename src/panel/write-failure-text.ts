import type { Dictionary } from '../i18n/dictionary';
import { baseName } from '../text/path';
import type { WriteFailure } from '../write-failure';

/** Why a file was not written, in words: the same wherever it is said. */
export function writeFailureText(path: string, failure: WriteFailure, t: Dictionary): { title: string; body: string } {
  const { title, body } = t.notWritten[failure.kind];
  return { title, body: body(baseName(path), 'detail' in failure ? failure.detail : undefined) };
}
