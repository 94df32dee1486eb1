import { setIcon, setTooltip } from 'obsidian';

/** A button that is an icon, labelled for those who cannot see it; the tooltip names its key. */
export function iconButton(
  parent: HTMLElement,
  {
    icon,
    label,
    key,
    cls = 'clickable-icon nav-action-button',
    onClick,
  }: { icon: string; label: string; key?: string; cls?: string; onClick: (event: MouseEvent) => void },
): HTMLButtonElement {
  const button = parent.createEl('button', { cls, attr: { type: 'button', 'aria-label': label, tabindex: 0 } });
  setIcon(button, icon);
  setTooltip(button, key === undefined ? label : `${label} (${key})`);
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    onClick(event);
  });
  return button;
}
