/** Runs the last call after a pause; see {@link debounce}. */
export interface Debouncer<T extends unknown[], V> {
  (...args: T): Debouncer<T, V>;
  cancel(): Debouncer<T, V>;
  run(): V | undefined;
}

/** Calls at most once in `timeout` ms; `resetTimer` begins the wait anew with each call. */
export function debounce<T extends unknown[], V>(callback: (...args: T) => V, timeout = 0, resetTimer = false): Debouncer<T, V> {
  let timer: number | undefined;
  let waiting: T | undefined;
  const run = (): V | undefined => {
    window.clearTimeout(timer);
    timer = undefined;
    const args = waiting;
    waiting = undefined;
    return args ? callback(...args) : undefined;
  };
  const debounced = (...args: T): Debouncer<T, V> => {
    waiting = args;
    if (timer !== undefined && !resetTimer) return result;
    window.clearTimeout(timer);
    timer = window.setTimeout(run, timeout);
    return result;
  };
  const cancel = (): Debouncer<T, V> => {
    window.clearTimeout(timer);
    timer = waiting = undefined;
    return result;
  };
  const result: Debouncer<T, V> = Object.assign(debounced, { cancel, run });
  return result;
}
