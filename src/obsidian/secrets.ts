import type { App } from 'obsidian';
import type { Secrets } from '../ports';

/** The app's own secret storage. */
export function obsidianSecrets(app: App): Secrets {
  return { get: (id) => app.secretStorage.getSecret(id) ?? undefined };
}
