import { profiled, type Profiled, type Share } from './profile';
import type { ScaleApp } from './scale-app';
import { FRAME, type Span } from './trace';

/** A scroll through a list, frame by frame. Times in milliseconds. */
export interface Scrolling {
  /** 95th percentile of the time from one frame's callback to the next one's. */
  p95: number;
  longest: number;
  /** Frames the screen would have shown and did not get. */
  dropped: number;
  /** Of them those that would have been in time without what the plugin did. */
  droppedByPlugin: number;
  /** The plugin's work for a frame, layout it forced included: the 95th percentile. */
  pluginP95: number;
  share: Share;
}

const STEPS = 180;
/** Pixels: a turn of the wheel each frame, and every second a leap, as by the scroll bar. */
const STEP = 90;
const LEAP_EVERY = 60;
const LEAP = 20_000;
const FRAME_MS = 1000 / 60;

/** Scrolls through the list that `row` is of. */
export async function scrolling({ page, cdp }: ScaleApp, row: string): Promise<Scrolling> {
  return measured(
    await profiled(cdp, () =>
      page.evaluate(scroll, { row, steps: STEPS, step: STEP, leapEvery: LEAP_EVERY, leap: LEAP, mark: FRAME, plain: 0 }),
    ),
  );
}

/** The same of as many rows with nothing but text, in the list's place, which nobody draws while it scrolls: what the engine itself needs on this machine. */
export async function plainScrolling({ page, cdp }: ScaleApp, row: string): Promise<Scrolling> {
  const plain = STEPS * STEP + (STEPS / LEAP_EVERY) * LEAP;
  return measured(
    await profiled(cdp, () =>
      page.evaluate(scroll, { row, steps: STEPS, step: STEP, leapEvery: LEAP_EVERY, leap: LEAP, mark: FRAME, plain }),
    ),
  );
}

interface Way {
  row: string;
  steps: number;
  step: number;
  leapEvery: number;
  leap: number;
  mark: string;
  /** Height in pixels of the plain rows to scroll through instead; 0 for the list itself. */
  plain: number;
}

/** Runs in the page. Gives when each frame was due, in milliseconds. */
async function scroll({ row, steps, step, leapEvery, leap, mark, plain }: Way): Promise<number[]> {
  let list = document.querySelector(row)?.parentElement ?? document.body;
  while (list.scrollHeight <= list.clientHeight + 1 && list.parentElement !== null) list = list.parentElement;
  const scroller = plain === 0 ? list : plainList(list);
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  // From the end it goes on at the beginning.
  const end = scroller.scrollHeight - scroller.clientHeight;
  let top = 0;
  const due = [await frame()];
  performance.mark(mark);
  for (let at = 0; at < steps; at += 1) {
    top = (top + (at % leapEvery === leapEvery - 1 ? leap : step)) % end;
    scroller.scrollTop = top;
    due.push(await frame());
    performance.mark(mark);
  }
  scroller.scrollTop = 0;
  if (scroller !== list) {
    scroller.remove();
    list.style.display = '';
  }
  return due;

  function plainList(instead: HTMLElement): HTMLElement {
    const box = document.createElement('div');
    box.style.cssText = `height: ${instead.clientHeight}px; overflow-y: auto`;
    for (let top = 0; top < plain + instead.clientHeight; top += 54) {
      const one = box.appendChild(document.createElement('div'));
      one.style.cssText = 'height: 54px; padding: 6px';
      for (const text of ['A title as long as most of them are', 'source · date · state'])
        one.appendChild(document.createElement('div')).textContent = text;
    }
    instead.style.display = 'none';
    instead.after(box);
    return box;
  }
}

function measured({ result: due, share, trace, pluginMsIn }: Profiled & { result: number[] }): Scrolling {
  const { frames, tasks } = trace;
  const spans = frames.slice(1).map((end, index): Span => ({ start: frames[index] ?? end, end }));
  const missed = due.slice(1).map((at, index) => Math.max(0, Math.round((at - (due[index] ?? at)) / FRAME_MS) - 1));
  const late = spans.filter((_, index) => (missed[index] ?? 0) > 0);
  const gaps = spans.map(ms).sort(ascending);
  return {
    p95: gaps[Math.floor(gaps.length * 0.95)] ?? 0,
    longest: gaps.at(-1) ?? 0,
    dropped: missed.reduce((all, count) => all + count, 0),
    droppedByPlugin: late.filter((span) => {
      const busy = tasks.reduce(
        (all, task) => all + Math.max(0, ms({ start: Math.max(task.start, span.start), end: Math.min(task.end, span.end) })),
        0,
      );
      return busy > FRAME_MS && busy - pluginMsIn(span) <= FRAME_MS;
    }).length,
    pluginP95: spans.map(pluginMsIn).sort(ascending)[Math.floor(spans.length * 0.95)] ?? 0,
    share,
  };
}

function ms({ start, end }: Span): number {
  return (end - start) / 1000;
}

function ascending(one: number, other: number): number {
  return one - other;
}
