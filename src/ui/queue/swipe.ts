import { setIcon } from 'obsidian';
import { isNode } from '../is-node';
import { LONG_MS, TREMBLE } from '../menu-asked';

/** How far a row is drawn before letting go of it counts: this share of its width, and never more than this, in pixels. */
const FAR_SHARE = 0.35;
const FARTHEST = 120;
/** How much more sideways than up or down a finger has to go. */
const SIDEWAYS = 2;

interface Touch {
  row: HTMLElement;
  id: number;
  x: number;
  y: number;
  at: number;
  /** What is seen beside the row, once it is drawn. */
  lane?: HTMLElement;
}

/**
 * Calls `swiped` where a finger draws a row of `el` to the left and lets go. A finger that goes up or down scrolls, which is
 * left to the engine; one that goes to the right, or has rested, does nothing here.
 */
export function onSwipe(el: HTMLElement, label: string, swiped: (row: HTMLElement) => void): void {
  let touch: Touch | undefined;
  let isOver = false;
  const end = (): void => {
    if (touch?.lane === undefined) return;
    touch.lane.remove();
    touch.row.removeClass('is-drawn');
    isOver = true;
  };
  const move = (event: PointerEvent): void => {
    if (touch?.id !== event.pointerId) return;
    const by = event.clientX - touch.x;
    if (touch.lane === undefined) {
      const away = Math.abs(event.clientY - touch.y);
      if (by > TREMBLE || away > TREMBLE || event.timeStamp - touch.at > LONG_MS) touch = undefined;
      if (touch === undefined || -by <= Math.max(TREMBLE, SIDEWAYS * away)) return;
      touch.row.setPointerCapture(touch.id);
      touch.row.addClass('is-drawn');
      touch.lane = laneOf(el, touch.row, label);
    }
    const props = { '--pending-analysis-drawn': `${Math.min(0, by)}px` };
    touch.row.setCssProps(props);
    touch.lane.setCssProps(props);
    touch.lane.toggleClass('is-far', isFar(touch, event));
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
    const isDone = touch?.lane !== undefined && touch.id === event.pointerId && isFar(touch, event);
    const row = touch?.row;
    end();
    touch = undefined;
    if (isDone && row !== undefined) swiped(row);
  });
  el.addEventListener('pointercancel', () => {
    end();
    touch = undefined;
  });
  // The app draws its sidebars by the same movement.
  el.addEventListener(
    'touchmove',
    (event) => {
      if (touch?.lane !== undefined) event.stopPropagation();
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

function isFar({ row, x }: Touch, { clientX }: PointerEvent): boolean {
  return x - clientX >= Math.min(FARTHEST, row.offsetWidth * FAR_SHARE);
}

/** Where a row was drawn away from: what letting go of it means. */
function laneOf(el: HTMLElement, row: HTMLElement, label: string): HTMLElement {
  const lane = el.createDiv({ cls: 'pending-analysis-lane', attr: { 'aria-hidden': 'true' } });
  lane.setCssProps({ '--pending-analysis-top': `${row.offsetTop}px`, '--pending-analysis-lane-height': `${row.offsetHeight}px` });
  setIcon(lane.createSpan(), 'archive-x');
  lane.createSpan({ text: label });
  return lane;
}
