import { setIcon, setTooltip } from 'obsidian';
import type { ReceiptLine } from '../../panel/note-model';
import { needsReader, STATE_ICONS } from '../../panel/state-icon';
import { iconButton } from '../icon-button';
import { NOTE_KEYS } from '../keys/key-table';
import { keyHint, type KeyDeps } from '../keys/run-key';
import { showAddress } from '../show-address';

/** The line that says what was fetched; it unfolds to the sources that were tried. */
export class Receipt {
  private readonly icon: HTMLElement;
  private readonly line: HTMLButtonElement;
  private readonly verdict: HTMLElement;
  private readonly details: HTMLElement;
  private readonly tried: HTMLElement;
  private readonly rows: HTMLElement;
  private readonly fetch: HTMLButtonElement;
  private open = false;

  constructor(
    parent: HTMLElement,
    private readonly deps: KeyDeps,
    fetch: () => void,
  ) {
    const el = parent.createDiv({ cls: 'pending-analysis-receipt' });
    const head = el.createDiv({ cls: 'pending-analysis-receipt-head' });
    this.line = head.createEl('button', { cls: 'pending-analysis-receipt-line', attr: { type: 'button', 'aria-expanded': 'false' } });
    this.icon = this.line.createSpan({ cls: 'pending-analysis-state' });
    const text = this.line.createSpan({ cls: 'pending-analysis-receipt-text' });
    this.verdict = text.createEl('strong');
    this.details = text.createSpan();
    setIcon(this.line.createSpan({ cls: 'pending-analysis-fold' }), 'chevron-right');
    this.line.addEventListener('click', () => {
      this.unfold(!this.open);
    });
    this.tried = el.createDiv({ cls: 'pending-analysis-tried' });
    this.rows = this.tried.createDiv({ cls: 'pending-analysis-tried-rows', attr: { role: 'table' } });
    this.fetch = iconButton(head, { icon: 'refresh-cw', label: '', cls: 'clickable-icon pending-analysis-receipt-fetch', onClick: fetch });
    this.unfold(false);
  }

  update(receipt: ReceiptLine): void {
    if (this.icon.dataset['state'] !== receipt.state) {
      this.icon.dataset['state'] = receipt.state;
      setIcon(this.icon, STATE_ICONS[receipt.state]);
      this.icon.toggleClass('mod-warning', needsReader(receipt.state));
      this.icon.toggleClass('is-fetching', receipt.state === 'fetching');
    }
    this.verdict.setText(receipt.verdict);
    this.details.setText(receipt.details.map((detail) => ` · ${detail}`).join(''));
    this.rows.empty();
    for (const { source, address, amount, said, findings, used } of receipt.tried) {
      const row = this.rows.createDiv({ cls: 'pending-analysis-tried-row', attr: { role: 'row' } });
      row.toggleClass('is-used', used);
      const place = row.createSpan({ attr: { role: 'cell' } });
      showAddress(place, source);
      if (address !== '') setTooltip(place, address);
      for (const text of [amount, said]) row.createSpan({ text, attr: { role: 'cell' } });
      if (findings === '') continue;
      const why = this.rows.createDiv({ cls: 'pending-analysis-tried-row', attr: { role: 'row' } });
      why.createSpan({ cls: 'pending-analysis-tried-why', text: findings, attr: { role: 'cell' } });
    }
    const key = keyHint(NOTE_KEYS.fetch, this.deps);
    setTooltip(this.fetch, key === undefined ? receipt.action : `${receipt.action} (${key})`);
    this.fetch.disabled = !receipt.canFetch;
  }

  private unfold(open: boolean): void {
    this.open = open;
    this.line.setAttr('aria-expanded', String(open));
    this.tried.toggle(open);
  }
}
