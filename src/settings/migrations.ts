/** What a settings file holds, by its keys. */
export type Stored = Readonly<Record<string, unknown>>;

/** Takes what a file of one schema holds to the next. Gets whatever lies there: also values that are no settings. */
type Migration = (stored: Stored) => Stored;

/**
 * In order: the first takes a file without a number to schema 1, the next one that of schema 1 to 2. To a released one nothing is
 * changed, and none is taken out. `tests/settings/forms.ts` has every form that was ever stored.
 */
const MIGRATIONS: readonly Migration[] = [withoutEarlierDefaults, keepingByStatus];

/** The number of today's form, kept in the file as `schema`. */
export const SCHEMA = MIGRATIONS.length;

/**
 * What the file holds in today's form. Never throws: what is no object holds nothing. A file that a later version wrote
 * stays as it is, with its number, and is read as far as it can be.
 */
export function migrated(file: unknown): Stored {
  const stored = typeof file === 'object' && file !== null && !Array.isArray(file) ? (file as Stored) : {};
  const { schema } = stored;
  const from = typeof schema === 'number' && Number.isInteger(schema) && schema >= 0 ? schema : 0;
  if (from > SCHEMA) return stored;
  return { ...MIGRATIONS.slice(from).reduce((values, migrate) => migrate(values), stored), schema: SCHEMA };
}

/**
 * Versions without a number stored every setting, chosen or not. Where a file holds what its version stored by itself, and that is
 * no longer what a new vault gets, nobody chose it. Which version it was is told by the keys that it does not know yet.
 */
function withoutEarlierDefaults(stored: Stored): Stored {
  const earlier: Record<string, unknown> = {
    ...(!('todayItems' in stored) && { sort: 'group' in stored ? 'connection' : 'newest', group: 'closeness' }),
    fullContentNames: ['Full Content', 'Full Text', '全文', '全文内容', '完整内容', '正文'],
  };
  return Object.fromEntries(
    Object.entries(stored).filter(([key, value]) => !(key in earlier) || JSON.stringify(value) !== JSON.stringify(earlier[key])),
  );
}

/** Before there were literature notes to be written, keeping an item as one set its status: who had the plugin then finds it so. */
function keepingByStatus(stored: Stored): Stored {
  return Object.keys(stored).some((key) => key !== 'schema') ? { literatureNotes: 'status', ...stored } : stored;
}
