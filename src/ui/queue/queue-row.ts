import { setIcon } from 'obsidian';
import type { Dictionary } from '../../i18n/dictionary';
import { needsReader, STATE_ICONS, type NoteState } from '../../panel/state-icon';
import type { QueueEntry } from '../../queue/entry';
import { iconButton } from '../icon-button';
import { ProgressRing } from '../progress-ring';

/** What a row shows beside its entry. */
export interface RowContext {
  t: Dictionary;
  now: number;
  isFetching: (path: string) => boolean;
  isOpen: (path: string) => boolean;
}

/** What the icons of a row do when it is pointed at. */
export interface RowActions {
  fetch: (path: string) => void;
  decline: (path: string) => void;
  more: (path: string, event: MouseEvent) => void;
}

const rings = new WeakMap<HTMLElement, ProgressRing>();

/** A row's element, empty. */
export function createRow(parent: HTMLElement, t: Dictionary, actions: RowActions): HTMLElement {
  const row = parent.createDiv({ cls: 'tree-item-self is-clickable pending-analysis-row', attr: { role: 'option', tabindex: -1 } });
  row.createDiv({ cls: 'pending-analysis-state' });
  const body = row.createDiv({ cls: 'pending-analysis-row-body' });
  body.createDiv({ cls: 'pending-analysis-row-title' });
  const line = body.createDiv({ cls: 'pending-analysis-row-line' });
  line.createSpan({ cls: 'pending-analysis-row-source' });
  line.createSpan({ cls: 'pending-analysis-row-rest' });
  const flair = line.createSpan({ cls: 'pending-analysis-row-flair' });
  rings.set(row, new ProgressRing(flair));
  line.createSpan({ cls: 'pending-analysis-spoken' });
  const buttons = row.createDiv({ cls: 'pending-analysis-row-actions' });
  const path = (): string => row.dataset['path'] ?? '';
  const button = (icon: string, label: string, key: string | undefined, run: (event: MouseEvent) => void): void => {
    iconButton(buttons, { icon, label, ...(key && { key }), cls: 'clickable-icon', onClick: run }).tabIndex = -1;
  };
  button('download', t.menu.fetch, 'F', () => { actions.fetch(path()); });
  button('archive-x', t.menu.decline, 'D', () => { actions.decline(path()); });
  button('ellipsis', t.queue.more, undefined, (event) => { actions.more(path(), event); });
  return row;
}

/** Brings a row up to date with its entry. */
export function updateRow(row: HTMLElement, entry: QueueEntry, { t, now, isFetching, isOpen }: RowContext): void {
  const state: NoteState = isFetching(entry.path) ? 'fetching' : entry.broken ? 'broken' : entry.state;
  row.dataset['path'] = entry.path;
  row.toggleClass('is-active', isOpen(entry.path));
  const icon = row.find('.pending-analysis-state');
  if (icon.dataset['state'] !== state) {
    icon.dataset['state'] = state;
    setIcon(icon, STATE_ICONS[state]);
    icon.toggleClass('mod-warning', needsReader(state));
    icon.toggleClass('is-fetching', state === 'fetching');
  }
  row.find('.pending-analysis-row-title').setText(entry.title);
  row.find('.pending-analysis-row-source').setText(entry.source);
  const age = entry.date === undefined ? '' : ageText(entry.date, now, t);
  const rest = [age, t.state[state]].filter((part) => part !== '').map((part) => ` · ${part}`).join('');
  row.find('.pending-analysis-row-rest').setText(rest);
  const flair = row.find('.pending-analysis-row-flair');
  flair.toggleClass('is-empty', entry.done === 0);
  rings.get(row)?.update(entry.done, entry.total);
  row.find('.pending-analysis-spoken').setText(entry.done > 0 ? t.queue.tasks(entry.done, entry.total) : '');
}

/** Days while that says something, then the year. */
function ageText(date: number, now: number, t: Dictionary): string {
  const days = (now - date) / 86_400_000;
  return days > 365 ? String(new Date(date).getFullYear()) : t.age(now - date);
}
