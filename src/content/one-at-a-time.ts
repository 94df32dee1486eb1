import { Slices, type Pace } from '../slices';

/** Runs steps to their end, letting go of the thread between them. */
export type Work = <T>(steps: Iterator<unknown, T>) => Promise<T>;

/** Runs long work in slices and one at a time: several pages read in turns would take all of a frame together. */
export function oneAtATime(pace: Pace): Work {
  let last: Promise<unknown> = Promise.resolve();
  return (steps) => {
    const mine = last.then(() => pace.pause()).then(() => new Slices(pace).run(steps));
    last = mine.catch(() => undefined);
    return mine;
  };
}
