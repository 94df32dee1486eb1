/** How a tooltip is shown. */
export interface TooltipOptions {
  placement?: 'bottom' | 'right' | 'left' | 'top';
  classes?: string[];
  gap?: number;
  delay?: number;
}

let shown: HTMLElement | undefined;

/** Gives an element a tooltip, which is also its label. */
export function setTooltip(el: HTMLElement, tooltip: string, options?: TooltipOptions): void {
  if (tooltip === '') el.removeAttribute('aria-label');
  else el.setAttribute('aria-label', tooltip);
  if (options?.placement) el.setAttribute('data-tooltip-position', options.placement);
}

/** Shows a tooltip at an element until the pointer leaves it. */
export function displayTooltip(target: HTMLElement, content: string | DocumentFragment, options?: TooltipOptions): void {
  hideTooltip();
  shown = document.body.createDiv({ cls: ['tooltip', ...(options?.classes ?? [])], attr: { role: 'tooltip' } });
  shown.createDiv({ cls: 'tooltip-content', text: content });
  const box = target.getBoundingClientRect();
  const left = Math.min(Math.max(4, box.left + box.width / 2 - shown.offsetWidth / 2), window.innerWidth - shown.offsetWidth - 4);
  shown.setCssStyles({ left: `${left}px`, top: `${box.bottom + (options?.gap ?? 6)}px` });
  target.addEventListener('mouseleave', hideTooltip, { once: true });
}

function hideTooltip(): void {
  shown?.remove();
  shown = undefined;
}

/** Shows labels as tooltips on hover, as the app does for every element that has one. */
export function installTooltips(): void {
  let timer = 0;
  document.addEventListener('mouseover', (event) => {
    window.clearTimeout(timer);
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[aria-label]') : null;
    const label = target?.getAttribute('aria-label');
    if (target && label)
      timer = window.setTimeout(() => {
        displayTooltip(target, label);
      }, 400);
    else hideTooltip();
  });
  document.addEventListener('mousedown', () => {
    window.clearTimeout(timer);
    hideTooltip();
  });
}
