import type { App, DataAdapter } from 'obsidian';
import { list, object, otherwise, string, type Shaped } from '../shape';

const NONE = { userIgnoreFilters: [], folder: '', templates_folder: '' };
const fields = otherwise(
  object({ userIgnoreFilters: otherwise(list(string), []), folder: otherwise(string, ''), templates_folder: otherwise(string, '') }),
  NONE,
);

/** Where the app and Templater keep, in the vault's settings folder, which files are no notes of the person's. */
const EXCLUDED = 'app.json';
const TEMPLATES = ['templates.json', 'plugins/templater-obsidian/data.json'];

/**
 * The user's "Excluded files" and template folders: not to be linked to. The API has no call for them; they are read from
 * the vault's settings folder, and a file that is missing or different excludes nothing.
 */
export async function appExclusions(app: App): Promise<string[]> {
  const { userIgnoreFilters } = await fieldsIn(EXCLUDED, app);
  return filled([...userIgnoreFilters, ...(await templateFolders(app))]);
}

/** The folders of templates that the app and Templater know. */
export async function templateFolders(app: App): Promise<string[]> {
  const found = await Promise.all(TEMPLATES.map((file) => fieldsIn(file, app)));
  return filled(found.flatMap(({ folder, templates_folder }) => [folder, templates_folder]));
}

function filled(filters: readonly string[]): string[] {
  return filters.filter((filter) => filter.trim() !== '');
}

async function fieldsIn(file: string, { vault }: App): Promise<Shaped<typeof fields>> {
  return fields(parse(await read(vault.adapter, `${vault.configDir}/${file}`)));
}

async function read(adapter: DataAdapter, path: string): Promise<string> {
  return (await adapter.exists(path)) ? adapter.read(path).catch(() => '') : '';
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
