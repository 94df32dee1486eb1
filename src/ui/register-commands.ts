import type { Plugin } from 'obsidian';
import type { Actions } from '../app/actions';
import type { UndoReader } from '../app/undo';
import { COMMANDS, type Situation, type Ways } from '../commands';
import type { RunReader } from '../fetching/run-state';
import type { Dictionary } from '../i18n/dictionary';
import type { Queue } from '../queue/queue';
import type { Settings } from '../settings/settings';

/** What the commands look at, and what they run. */
export interface CommandDeps extends Ways {
  actions: Actions;
  queue: Queue;
  run: RunReader;
  history: UndoReader;
  settings: () => Pick<Settings, 'bibFile'>;
  t: Dictionary;
}

/** Registers the table of commands. */
export function registerCommands(plugin: Plugin, deps: CommandDeps): void {
  for (const { id, icon, name, isAvailable, run } of COMMANDS) {
    plugin.addCommand({
      id,
      name: name(deps.t),
      icon,
      checkCallback: (checking) => {
        const situation = situationIn(plugin, deps);
        if (!isAvailable(situation)) return false;
        if (!checking) void run(deps, situation);
        return true;
      },
    });
  }
}

function situationIn({ app }: Plugin, { queue, run, history, actions, settings }: CommandDeps): Situation {
  const activePath = app.workspace.getActiveFile()?.path;
  return {
    activePath,
    note: activePath === undefined ? undefined : queue.get(activePath),
    pending: queue.size,
    fetching: run.phase,
    hasBib: settings().bibFile !== '',
    canUndo: history.last() !== undefined || actions.hasChosen(),
  };
}
