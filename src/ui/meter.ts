import { setTooltip } from 'obsidian';
import type { Meter } from '../panel/tie-meter';

const STEPS = 4;

/** Four steps that say how closely a note is tied to the vault, or to another note; the words are its label. */
export function createMeter(parent: HTMLElement): HTMLElement {
  const meter = parent.createSpan({ cls: 'pending-analysis-meter', attr: { role: 'img' } });
  for (let step = 0; step < STEPS; step += 1) meter.createSpan({ cls: 'pending-analysis-meter-step' });
  return meter;
}

/** Shows a meter as it stands now; none takes no place. */
export function updateMeter(meter: HTMLElement, shown: Meter | undefined): void {
  meter.toggle(shown !== undefined);
  if (shown === undefined) return;
  setTooltip(meter, shown.label);
  meter.setAttr('aria-label', shown.label);
  meter.dataset['strength'] = String(shown.strength);
}
