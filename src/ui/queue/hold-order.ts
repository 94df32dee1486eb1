import type { Component } from 'obsidian';
import { isNode } from '../is-node';
import type { Ranking } from '../../queue/ranking';

/** How long after the last touch nobody counts as working in the queue, in milliseconds. */
const REST_MS = 30_000;
const TOUCHES = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove'] as const;

/** Holds the queue's order still while a person works in the panel: from the first touch until it has rested for half a minute. */
export function holdOrder(el: HTMLElement, ranking: Pick<Ranking, 'hold' | 'release'>, owner: Component): void {
  let timer = 0;
  let touchedAt = 0;
  const look = (): void => {
    const left = touchedAt + REST_MS - performance.now();
    timer = left > 0 ? el.win.setTimeout(look, left) : 0;
    if (timer === 0) ranking.release();
  };
  const touched = (event: Event): void => {
    // A pointer counts over the rows, which would move below it, and not on its way to somewhere else.
    if (event.type === 'pointermove' && !(isNode(event.target) && isOnRows(event.target))) return;
    touchedAt = performance.now();
    ranking.hold();
    if (timer === 0) timer = el.win.setTimeout(look, REST_MS);
  };
  const options = { capture: true, passive: true };
  for (const event of TOUCHES) {
    el.addEventListener(event, touched, options);
    owner.register(() => {
      el.removeEventListener(event, touched, options);
    });
  }
  owner.register(() => {
    el.win.clearTimeout(timer);
    ranking.release();
  });
}

function isOnRows(target: Node): boolean {
  return target.instanceOf(Element) && target.closest('.pending-analysis-virtual') !== null;
}
