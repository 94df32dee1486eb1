import type { Plugin } from 'obsidian';
import type { LearnedOrder } from '../learning/learned-order';
import type { Arrangement } from '../queue/arrangement';
import type { Ranking } from '../queue/ranking';
import type { Today } from '../queue/today';
import type { PluginSettings } from './plugin-settings';

/** A queue that is left open over midnight is looked at so often, in milliseconds. */
const NEW_DAY_MS = 5 * 60_000;

/** Has today's items chosen once the order is known, and not under a person's hands. */
export function keepToday(
  plugin: Plugin,
  deps: { today: Today; learned: LearnedOrder; ranking: Ranking; arrangement: Arrangement; stored: PluginSettings },
): void {
  const { today, learned, ranking, arrangement, stored } = deps;
  const choose = (): void => {
    if (learned.isSettled && !ranking.isHeld) void today.choose();
  };
  plugin.register(learned.onChange(choose));
  plugin.register(ranking.onReleased(choose));
  let date = today.date();
  const look = (): void => {
    if (date !== today.date()) arrangement.todayChanged();
    date = today.date();
    choose();
  };
  plugin.registerInterval(window.setInterval(look, NEW_DAY_MS));
  plugin.register(
    stored.onChange((change) => {
      if ('group' in change && learned.isSettled) void today.choose();
      if (!('today' in change)) return;
      arrangement.todayChanged();
      today.settingsChanged();
    }),
  );
}
