import { setIcon } from 'obsidian';
import type { HealthKind } from '../../health/finding';
import type { HealthGroup } from '../../panel/health-model';
import type { PanelDeps } from '../panel-deps';
import { healthRow, type HealthRowEvents } from './health-row';

/** Rows that are shown of a kind before somebody asks for all. */
const FEW = 8;

const ICONS: Readonly<Record<HealthKind, string>> = {
  properties: 'triangle-alert',
  text: 'text',
  links: 'unlink',
  titles: 'file',
  'same-text': 'copy',
  'same-source': 'files',
  placeholders: 'eraser',
  tags: 'tag',
  orphans: 'link',
};

/** How a group is shown, and what is done about it. */
export interface HealthGroupEvents extends HealthRowEvents {
  isOpen: boolean;
  /** Whether all its rows are shown, however many. */
  isWhole: boolean;
  fold: (isOpen: boolean) => void;
  showAll: () => void;
  /** Asks before everything that is sure is repaired. */
  repairAll: () => void;
}

/** Draws what was found of one kind: its line, and where it is open its rows. */
export function healthGroup(parent: HTMLElement, group: HealthGroup, deps: PanelDeps, events: HealthGroupEvents): void {
  const { t } = deps;
  const { kind, name, detail, count, rows, sure } = group;
  const el = parent.createDiv({ cls: 'pending-analysis-health-group' });
  const head = el.createEl('button', {
    cls: 'pending-analysis-health-head',
    attr: { type: 'button', tabindex: -1, 'data-stop': kind, 'aria-expanded': String(events.isOpen) },
  });
  setIcon(head.createSpan({ cls: 'pending-analysis-order-icon', attr: { 'aria-hidden': 'true' } }), ICONS[kind]);
  const names = head.createSpan({ cls: 'pending-analysis-order-names' });
  names.createDiv({ text: name });
  names.createDiv({ cls: 'pending-analysis-order-evidence', text: detail });
  head.createSpan({ cls: 'pending-analysis-kind-count', text: t.health.number(count) });
  setIcon(
    head.createSpan({ cls: 'pending-analysis-order-icon', attr: { 'aria-hidden': 'true' } }),
    events.isOpen ? 'chevron-down' : 'chevron-right',
  );
  head.addEventListener('click', () => {
    events.fold(!events.isOpen);
  });
  if (!events.isOpen) return;
  const list = el.createDiv({ attr: { role: 'list', 'aria-label': name } });
  const isWhole = events.isWhole || rows.length <= FEW;
  for (const row of isWhole ? rows : rows.slice(0, FEW)) healthRow(list, row, deps, events);
  const foot = el.createDiv({ cls: 'pending-analysis-health-foot' });
  const button = (text: string, stop: string, run: () => void): HTMLButtonElement => {
    const made = foot.createEl('button', { text, attr: { type: 'button', tabindex: -1, 'data-stop': `${kind} ${stop}` } });
    made.addEventListener('click', run);
    return made;
  };
  if (sure.length > 0) button(t.health.repairAll(sure.length), 'repair', events.repairAll).addClass('mod-cta');
  if (!isWhole) button(t.health.showAll(rows.length), 'all', events.showAll).addClass('pending-analysis-link');
}
