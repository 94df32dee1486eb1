import type { App, DataAdapter } from 'obsidian';
import * as v from 'valibot';

const fields = v.object({
  userIgnoreFilters: v.optional(v.array(v.string()), []),
  folder: v.optional(v.string(), ''),
  templates_folder: v.optional(v.string(), ''),
});

/** Where the app and Templater keep, in the vault's settings folder, which files are not meant to be linked to. */
const KEPT_IN = ['app.json', 'templates.json', 'plugins/templater-obsidian/data.json'];

/**
 * The user's "Excluded files" and template folders. The API has no call for them; they are read from the
 * vault's settings folder, and a file that is missing or different excludes nothing.
 */
export async function appExclusions({ vault }: App): Promise<string[]> {
  const found = await Promise.all(
    KEPT_IN.map(async (file) => {
      const parsed = v.safeParse(fields, parse(await read(vault.adapter, `${vault.configDir}/${file}`)));
      return parsed.success ? [...parsed.output.userIgnoreFilters, parsed.output.folder, parsed.output.templates_folder] : [];
    }),
  );
  return found.flat().filter((filter) => filter.trim() !== '');
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
