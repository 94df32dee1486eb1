import type { Plugin } from 'obsidian';
import { registerCommandLine } from '../../obsidian/command-line';
import { verbDeps, type VerbParts } from '../../obsidian/verb-deps';
import { registerLinks } from './register-links';

/** Makes the verbs reachable from outside the window: on the command line and by links. */
export function registerVerbs(plugin: Plugin, parts: VerbParts & { ready: Promise<void> }): void {
  const verbs = verbDeps(parts);
  const { actions, ready } = parts;
  registerCommandLine(plugin, verbs, ready);
  registerLinks(plugin, { verbs, ready, open: (path) => void actions.open(path) });
}
