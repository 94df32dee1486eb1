/** How long a finger rests before it means the menu, as Android and iOS have it, in milliseconds. */
const LONG_MS = 500;
/** How far it may tremble meanwhile, in pixels. */
const TREMBLE = 10;

/** Calls `press` where a finger rests on a part of `el`; the click that ends it is swallowed. */
export function onLongPress(el: HTMLElement, press: (target: Node, position: { x: number; y: number }) => void): void {
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
      isPressed = true;
      press(event.target as Node, start);
    }, LONG_MS);
  });
  el.addEventListener('pointermove', (event) => {
    if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > TREMBLE) stop();
  });
  el.addEventListener('pointerup', stop);
  el.addEventListener('pointercancel', stop);
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
