import type { CliFlag, Plugin } from 'obsidian';
import type { Dictionary } from '../i18n/dictionary';
import { FLAGS, type Flag, type FlagName } from '../verbs/flags';
import { VERBS } from '../verbs/index';
import { runPrinted } from '../verbs/printed';
import type { VerbDeps } from '../verbs/verb';

/** Parameters that are the command line's own and reach every command. */
const FOREIGN = ['vault', 'copy'];

/** Registers every verb as `<plugin id>:<verb>`. `ready` resolves when the queue holds the whole vault. */
export function registerCommandLine(plugin: Plugin, deps: VerbDeps, ready: Promise<void>): void {
  if (!('registerCliHandler' in plugin)) return; // an app without a command line
  for (const { id, flags } of VERBS) {
    const known = Object.fromEntries(flags.map((flag) => [flag, cliFlag(flag, deps.t)]));
    plugin.registerCliHandler(`${plugin.manifest.id}:${id}`, deps.t.verbs.summary[id], known, async (params) => {
      await ready;
      const own = Object.entries(params).filter(([name]) => !FOREIGN.includes(name));
      return runPrinted(id, Object.fromEntries(own), deps);
    });
  }
}

function cliFlag(name: FlagName, t: Dictionary): CliFlag {
  const { placeholder, choices }: Flag = FLAGS[name];
  const description = t.verbs.flags[name] + (choices === undefined ? '' : `: ${choices.join(', ')}`);
  return { description, ...(placeholder !== undefined && { value: placeholder }) };
}
