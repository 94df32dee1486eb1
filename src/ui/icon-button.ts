import { setIcon, setTooltip } from 'obsidian';

/** A button that is an icon, labelled for those who cannot see it; the tooltip names its key, as long as that acts. */
export function iconButton(
  parent: HTMLElement,
  {
    icon,
    label,
    key,
    cls = 'clickable-icon nav-action-button',
    onClick,
  }: { icon: string; label: string; key?: () => string | undefined; cls?: string; onClick: (event: MouseEvent) => void },
): HTMLButtonElement {
  const button = parent.createEl('button', { cls, attr: { type: 'button', 'aria-label': label, tabindex: 0 } });
  setIcon(button, icon);
  const tell = (): void => {
    const pressed = key?.();
    setTooltip(button, pressed === undefined ? label : `${label} (${pressed})`);
  };
  tell();
  if (key !== undefined) for (const event of ['pointerenter', 'focus']) button.addEventListener(event, tell);
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    onClick(event);
  });
  return button;
}
