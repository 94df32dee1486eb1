import { setIcon } from 'obsidian';
import { isNode } from '../is-node';
import { LONG_MS, TREMBLE } from '../menu-asked';

/** How far a row is drawn before letting go of it counts: this share of its width, and never more than this, in pixels. */
const FAR_SHARE = 0.35;
const FARTHEST = 120;
/** How much more sideways than up or down a finger has to go. */
const SIDEWAYS = 2;

/** What drawing a row away means: what is seen beside it, and what is called when the finger lets go far enough. */
export interface Swipe {
  icon: string;
  label: string;
  swiped: (row: HTMLElement) => void;
}

interface Touch {
  row: HTMLElement;
  id: number;
  x: number;
  y: number;
  at: number;
  /** Where the row is drawn to, and what is seen beside it, once it is drawn. */
  drawn?: { to: 'left' | 'right'; lane: HTMLElement };
}

/**
 * Calls what a finger means that draws a row of `el` to the left, or to the right, and lets go. A finger that goes up or
 * down scrolls, which is left to the engine; one that has rested does nothing here.
 */
export function onSwipe(el: HTMLElement, swipes: Readonly<Record<'left' | 'right', Swipe>>): void {
  let touch: Touch | undefined;
  let isOver = false;
  const end = (): void => {
    if (touch?.drawn === undefined) return;
    touch.drawn.lane.remove();
    touch.row.removeClass('is-drawn');
    isOver = true;
  };
  const move = (event: PointerEvent): void => {
    if (touch?.id !== event.pointerId) return;
    const by = event.clientX - touch.x;
    if (touch.drawn === undefined) {
      const away = Math.abs(event.clientY - touch.y);
      if (away > TREMBLE || event.timeStamp - touch.at > LONG_MS) touch = undefined;
      if (touch === undefined || Math.abs(by) <= Math.max(TREMBLE, SIDEWAYS * away)) return;
      touch.row.setPointerCapture(touch.id);
      touch.row.addClass('is-drawn');
      const to = by < 0 ? 'left' : 'right';
      touch.drawn = { to, lane: laneOf(el, touch.row, swipes[to]) };
      touch.drawn.lane.toggleClass('is-right', to === 'right');
    }
    const { lane } = touch.drawn;
    const far = drawnBy(touch, event);
    touch.row.setCssProps({ '--pending-analysis-drawn': `${touch.drawn.to === 'left' ? -far : far}px` });
    lane.setCssProps({ '--pending-analysis-lane-width': `${far}px` });
    lane.toggleClass('is-far', isFar(touch, event));
  };
  el.addEventListener('pointerdown', (event) => {
    end();
    isOver = false;
    const row =
      isNode(event.target) && event.target.instanceOf(Element) ? event.target.closest<HTMLElement>('.pending-analysis-row') : null;
    const isFinger = event.pointerType === 'touch' && event.isPrimary;
    touch = isFinger && row !== null ? { row, id: event.pointerId, x: event.clientX, y: event.clientY, at: event.timeStamp } : undefined;
  });
  el.addEventListener('pointermove', move);
  el.addEventListener('pointerup', (event) => {
    move(event);
    const done = touch?.drawn !== undefined && touch.id === event.pointerId && isFar(touch, event) ? touch.drawn.to : undefined;
    const row = touch?.row;
    end();
    touch = undefined;
    if (done !== undefined && row !== undefined) swipes[done].swiped(row);
  });
  el.addEventListener('pointercancel', () => {
    end();
    touch = undefined;
  });
  // The app draws its sidebars by the same movement.
  el.addEventListener(
    'touchmove',
    (event) => {
      if (touch?.drawn !== undefined) event.stopPropagation();
    },
    { passive: true },
  );
  el.addEventListener(
    'click',
    (event) => {
      if (isOver) event.stopPropagation();
      isOver = false;
    },
    { capture: true },
  );
}

/** How far a row is drawn where it goes, in pixels; a finger that has come back beyond its beginning draws it nowhere. */
function drawnBy({ x, drawn }: Touch, { clientX }: PointerEvent): number {
  return Math.max(0, drawn?.to === 'right' ? clientX - x : x - clientX);
}

function isFar(touch: Touch, event: PointerEvent): boolean {
  return drawnBy(touch, event) >= Math.min(FARTHEST, touch.row.offsetWidth * FAR_SHARE);
}

/** Where a row was drawn away from: what letting go of it means. */
function laneOf(el: HTMLElement, row: HTMLElement, { icon, label }: Swipe): HTMLElement {
  const lane = el.createDiv({ cls: 'pending-analysis-lane', attr: { 'aria-hidden': 'true' } });
  lane.setCssProps({ '--pending-analysis-top': `${row.offsetTop}px`, '--pending-analysis-lane-height': `${row.offsetHeight}px` });
  setIcon(lane.createSpan(), icon);
  lane.createSpan({ text: label });
  return lane;
}
