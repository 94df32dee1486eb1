import { setTooltip } from 'obsidian';

const STEPS = 4;

/** Four steps that say how closely a note is tied to the vault; the words are its label. */
export function createMeter(parent: HTMLElement): HTMLElement {
  const meter = parent.createSpan({ cls: 'pending-analysis-meter', attr: { role: 'img' } });
  for (let step = 0; step < STEPS; step += 1) meter.createSpan({ cls: 'pending-analysis-meter-step' });
  return meter;
}

export function updateMeter(meter: HTMLElement, shown: { strength: number; label: string } | undefined): void {
  meter.toggle(shown !== undefined);
  if (shown === undefined) return;
  setTooltip(meter, shown.label);
  meter.setAttr('aria-label', shown.label);
  meter.dataset['strength'] = String(shown.strength);
}
