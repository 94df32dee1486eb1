/** A row with a switch at its end. */
export interface SwitchRow {
  /** Which stop of the keyboard it is. */
  stop: string;
  name: string;
  /** Below the name; empty for nothing. */
  desc: string;
  /** What the switch is called. */
  label: string;
  isOn: boolean;
  set: (isOn: boolean) => void;
}

/** Adds a row with a switch; what is to stand before the names is put in by whoever asks. */
export function switchRow(parent: HTMLElement, { stop, name, desc, label, isOn, set }: SwitchRow): HTMLElement {
  const row = parent.createDiv({ cls: 'pending-analysis-order-row' });
  namesIn(row, name, desc);
  const el = row.createDiv({
    cls: 'checkbox-container',
    attr: { role: 'switch', 'aria-checked': String(isOn), 'aria-label': label, tabindex: -1, 'data-stop': stop },
  });
  el.toggleClass('is-enabled', isOn);
  row.addEventListener('click', () => {
    set(!isOn);
  });
  return row;
}

/** A row's name, and what is said of it below. */
export function namesIn(row: HTMLElement, name: string, desc: string): void {
  const names = row.createDiv({ cls: 'pending-analysis-order-names' });
  names.createDiv({ text: name });
  if (desc !== '') names.createDiv({ cls: 'pending-analysis-order-evidence', text: desc });
}
