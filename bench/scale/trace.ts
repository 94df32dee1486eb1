import type { CDPSession } from 'playwright-core';

/** A stretch of time on the engine's clock, in microseconds; the profiler's samples are on the same. */
export interface Span {
  start: number;
  end: number;
}

/** What the page's main thread did, as the engine's own trace has it. */
export interface Trace {
  /** Its tasks, one after the other: between two of them the thread was free. */
  tasks: Span[];
  /** When `performance.mark` was called with {@link FRAME}. */
  frames: number[];
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
}

/** The mark a page sets in each frame that is to be told from the others. */
export const FRAME = 'frame';
/** Set once the trace has begun: the thread it stands on is the page's. */
const HERE = 'traced thread';

/** Begins to trace; what is returned ends it. */
export async function beginTrace(cdp: CDPSession): Promise<() => Promise<Trace>> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }): void => {
    events.push(...(value as TraceEvent[]));
  };
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'] },
  });
  await cdp.send('Runtime.evaluate', { expression: `performance.mark(${JSON.stringify(HERE)})` });
  return async () => {
    const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
    await cdp.send('Tracing.end');
    await complete;
    cdp.off('Tracing.dataCollected', collect);
    return traceOf(events);
  };
}

function traceOf(events: readonly TraceEvent[]): Trace {
  const here = events.find(({ name }) => name === HERE);
  const own = events.filter(({ pid, tid }) => pid === here?.pid && tid === here.tid).sort((one, other) => one.ts - other.ts);
  return {
    tasks: own.filter(({ name, ph }) => name === 'RunTask' && ph === 'X').map(({ ts, dur = 0 }) => ({ start: ts, end: ts + dur })),
    frames: own.filter(({ name }) => name === FRAME).map(({ ts }) => ts),
  };
}
