/** How long a finger rests before it means the menu, as Android and iOS have it, in milliseconds. */
export const LONG_MS = 500;
/** How far it may tremble meanwhile, in pixels. */
export const TREMBLE = 10;

/**
 * Calls `press` once where the menu of a part of `el` is asked for: by the secondary button, the menu key, or a finger that
 * rests there, whether or not the engine tells of it by `contextmenu`. The click that ends a long press is swallowed.
 */
export function onMenuAsked(el: HTMLElement, press: (target: Node, position: { x: number; y: number }) => boolean): void {
  let timer = 0;
  let start = { x: 0, y: 0 };
  let isPressed = false;
  const stop = (): void => {
    el.win.clearTimeout(timer);
  };
  el.addEventListener('pointerdown', (event) => {
    stop();
    isPressed = false;
    if (event.pointerType !== 'touch' || !event.isPrimary) return;
    start = { x: event.clientX, y: event.clientY };
    timer = el.win.setTimeout(() => {
      isPressed = press(event.target as Node, start);
    }, LONG_MS);
  });
  el.addEventListener('contextmenu', (event) => {
    stop();
    // The engine may tell of a long press before or after the timer does.
    if (!isPressed && !press(event.target as Node, { x: event.clientX, y: event.clientY })) return;
    event.preventDefault();
    isPressed = 'pointerType' in event && event.pointerType === 'touch';
  });
  el.addEventListener('pointermove', (event) => {
    if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > TREMBLE) stop();
  });
  el.addEventListener('pointerup', stop);
  el.addEventListener('pointercancel', stop);
  // What the engine makes of the touch once it ends, a press and a click of a mouse, would close the menu.
  el.addEventListener('touchend', (event) => {
    if (isPressed && event.cancelable) event.preventDefault();
  });
  el.addEventListener(
    'click',
    (event) => {
      if (!isPressed) return;
      isPressed = false;
      event.stopPropagation();
      event.preventDefault();
    },
    { capture: true },
  );
}
