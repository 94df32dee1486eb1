/** Why a verb was not carried out. The code is for programs, the words are the interface's. */
export type Refusal =
  | { code: 'unknown-verb'; name: string; known: readonly string[] }
  | { code: 'unknown-flag'; name: string; known: readonly string[]; meant?: string }
  | { code: 'bad-value'; name: string; value: string; wanted: string }
  | { code: 'missing-flag'; names: readonly string[] }
  /** A verb that writes was given neither notes nor a filter. */
  | { code: 'nothing-chosen' }
  | { code: 'no-such-note'; path: string; meant?: string }
  | { code: 'not-pending'; path: string }
  | { code: 'template-missing'; path: string }
  | { code: 'template-error'; detail: string }
  | { code: 'empty-title'; path: string }
  | { code: 'note-exists'; path: string; written: readonly string[] }
  | { code: 'note-gone'; path: string; written: readonly string[] }
  | { code: 'not-written'; path: string; detail: string; written: readonly string[] }
  | { code: 'unexpected'; detail: string };
