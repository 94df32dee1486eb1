import { Events } from './events';

const prefix = 'secret:';

/** Secrets of this machine, outside the vault. */
export class SecretStorage extends Events {
  constructor(initial: Record<string, string>) {
    super();
    for (const [id, secret] of Object.entries(initial)) if (this.getSecret(id) === null) this.setSecret(id, secret);
  }

  setSecret(id: string, secret: string): void {
    if (!/^[a-z0-9-]+$/.test(id)) throw new Error(`Invalid secret ID: ${id}`);
    localStorage.setItem(prefix + id, secret);
    this.trigger('change', id);
  }

  getSecret(id: string): string | null {
    return localStorage.getItem(prefix + id);
  }

  listSecrets(): string[] {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))
      .sort();
  }
}
