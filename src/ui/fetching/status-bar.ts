import { Platform, setTooltip, type Plugin } from 'obsidian';
import type { RunReader } from '../../fetching/run-state';
import { statusText } from '../../fetching/status-text';
import type { Dictionary } from '../../i18n/dictionary';

/** Shows in the status bar how far a run of several notes is; a click opens the panel. Phones have no status bar. */
export function addRunStatus(
  plugin: Plugin,
  { run, open, formatTime, t }: { run: RunReader; open: () => void; formatTime: (date: Date) => string; t: Dictionary },
): void {
  if (Platform.isMobile) return;
  const item = plugin.addStatusBarItem();
  item.addClass('mod-clickable', 'pending-analysis-run-status');
  item.addEventListener('click', open);
  const update = (): void => {
    const status = statusText(run.state(), formatTime, t);
    item.toggle(status !== undefined);
    item.setText(status?.text ?? '');
    setTooltip(item, status?.tooltip ?? '', { placement: 'top' });
  };
  update();
  plugin.register(run.onChange(update));
}
