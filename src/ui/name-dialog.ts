import type { Modal, SuggestModal } from 'obsidian';

let named = 0;

/** Lets a dialogue be known by its title. An `aria-label` would show as a tooltip over all of it. */
export function nameDialog(modal: Modal): void {
  nameBy(modal.titleEl, modal.modalEl);
}

/** Lets a dialogue that asks, and what it offers, be known by what its field asks for. */
export function namePrompt(prompt: Pick<SuggestModal<unknown>, 'inputEl' | 'modalEl' | 'resultContainerEl'>): void {
  prompt.inputEl.setAttr('aria-label', prompt.inputEl.placeholder);
  nameBy(prompt.inputEl, prompt.modalEl, prompt.resultContainerEl);
}

function nameBy(name: HTMLElement, ...of: HTMLElement[]): void {
  named += 1;
  name.id ||= `pending-analysis-dialog-${named}`;
  for (const el of of) el.setAttr('aria-labelledby', name.id);
}
