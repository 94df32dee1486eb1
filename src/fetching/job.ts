/** One note of a run. */
export interface Job {
  /** Follows the note when it is renamed. */
  path: string;
  /** A person waits for this very note: it comes first, also while the run is paused. */
  watched: boolean;
  /** How often it has been tried. */
  tries: number;
  /** When it may be tried (again), in milliseconds since 1970. */
  notBefore: number;
  stop: AbortController;
}

/** A note that has not been tried yet. */
export function jobFor(path: string, watched: boolean): Job {
  return { path, watched, tries: 0, notBefore: 0, stop: new AbortController() };
}
