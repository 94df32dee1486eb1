/** What the panel remembers of a note that the note does not say, such as what was typed and not saved yet, by note and field. It lives as long as the app runs and follows a rename. */
export class Drafts {
  private readonly byPath = new Map<string, Map<string, string>>();

  get(path: string, field: string): string | undefined {
    return this.byPath.get(path)?.get(field);
  }

  /** Remembers a draft; undefined forgets it. */
  set(path: string, field: string, text: string | undefined): void {
    const fields = this.byPath.get(path) ?? new Map<string, string>();
    if (text === undefined) fields.delete(field);
    else fields.set(field, text);
    if (fields.size === 0) this.byPath.delete(path);
    else this.byPath.set(path, fields);
  }

  rename(from: string, to: string): void {
    const fields = this.byPath.get(from);
    if (fields === undefined) return;
    this.byPath.delete(from);
    this.byPath.set(to, fields);
  }
}
