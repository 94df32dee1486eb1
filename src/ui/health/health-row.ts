import { Keymap } from 'obsidian';
import type { Finding } from '../../health/finding';
import type { HealthRow } from '../../panel/health-model';
import { iconButton } from '../icon-button';
import { HEALTH_KEYS } from '../keys/key-table';
import { keyHint } from '../keys/run-key';
import type { PanelDeps } from '../panel-deps';

/** What is done about one finding, or several that are one to a person. */
export interface HealthRowEvents {
  repair: (findings: readonly Finding[]) => void;
  leave: (findings: readonly Finding[]) => void;
}

/** Draws a finding: what there is, what it would become, where, and its buttons. */
export function healthRow(list: HTMLElement, row: HealthRow, deps: PanelDeps, events: HealthRowEvents): void {
  const { id, findings, path, detail, isRepairable } = row;
  const { t, actions } = deps;
  const [first] = findings;
  const before = first?.before ?? '';
  const after = first?.after;
  const el = list.createDiv({
    cls: 'pending-analysis-health-row',
    attr: {
      role: 'listitem',
      tabindex: -1,
      'data-stop': id,
      'aria-label': after === undefined ? `${before} ${detail}` : t.health.spoken(before, after, detail),
    },
  });
  const texts = el.createDiv({ cls: 'pending-analysis-order-names' });
  const change = texts.createDiv({ cls: 'pending-analysis-health-change' });
  if (after === undefined) change.createSpan({ text: before });
  else {
    if (before !== '') change.createEl('del', { text: before });
    if (after !== '') {
      change.appendText(' ');
      change.createEl('ins', { text: after });
    }
  }
  const where = texts.createEl('button', {
    cls: 'pending-analysis-health-where',
    text: detail,
    attr: { type: 'button', tabindex: -1, title: path },
  });
  where.addEventListener('click', (event) => {
    const pane = Keymap.isModEvent(event);
    void actions.open(path, pane === false ? {} : { pane: pane === true ? 'tab' : pane });
  });
  const buttons = el.createDiv({ cls: 'pending-analysis-health-buttons' });
  if (isRepairable)
    iconButton(buttons, {
      icon: 'check',
      label: t.health.repair,
      key: () => keyHint(HEALTH_KEYS.repair, deps),
      cls: 'clickable-icon',
      onClick: () => {
        events.repair(findings);
      },
    }).tabIndex = -1;
  iconButton(buttons, {
    icon: 'x',
    label: t.health.leave,
    key: () => keyHint(HEALTH_KEYS.leave, deps),
    cls: 'clickable-icon',
    onClick: () => {
      events.leave(findings);
    },
  }).tabIndex = -1;
}
