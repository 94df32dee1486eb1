import type { App } from './app';

/** The handler gets the query decoded; a name with slashes is an action of its own. */
export async function followLink(app: App, link: string): Promise<void> {
  const [, action = '', query = ''] = /^obsidian:\/\/([^?]*)\??(.*)$/.exec(link) ?? [];
  const handler = app.registered.protocolHandlers.get(action);
  if (handler === undefined) throw new Error(`Nobody handles obsidian://${action}`);
  // What an `action` in the query becomes is not documented; here it wins.
  await handler({ action, ...Object.fromEntries(new URLSearchParams(query)) });
}

/** A flag without a value is `true`, and the vault's choice is not handed on. */
export async function runCli(app: App, command: string, params: Record<string, string>): Promise<string> {
  const registered = app.registered.cliHandlers.get(command);
  if (registered === undefined) throw new Error(`Unknown command: ${command}`);
  return registered.handler(params);
}
