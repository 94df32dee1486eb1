import { describe, expect, it } from 'vitest';
import { statusesIn } from '../../src/kinds/adopted-kind';
import { migrated, SCHEMA } from '../../src/settings/migrations';
import { settingsFrom, unusableIn, type Settings } from '../../src/settings/settings';
import { FORMS } from './forms';

const defaults = settingsFrom({});
const forms = FORMS.map((form, at) => [at + 1, form] as const);

const A_RULE = {
  id: 'tides',
  when: { sources: ['Harbour'], words: [], authors: [], tags: [], olderThan: 9 },
  does: 'decline',
  tag: '',
  isOn: true,
  declined: ['in/a.md'],
};

/** Another value that a person may have set instead. */
function another(key: string, value: unknown): unknown {
  if (key === 'sort') return 'oldest';
  if (key === 'group') return 'source';
  if (key === 'rules') return [A_RULE];
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return `${value}mine`;
  if (Array.isArray(value)) return [...(value as unknown[]), 'mine'];
  return Object.fromEntries(Object.entries(value as object).map(([name, part]) => [name, another(name, part)]));
}

describe.each(forms)('form %i without a number', (_, form) => {
  it("gives today's defaults where nothing was set", () => {
    // Who had the plugin before literature notes were written keeps what the step did.
    expect(settingsFrom(migrated(form))).toEqual({ ...defaults, literatureNotes: 'status' });
  });

  it('keeps each setting that was set', () => {
    const set = Object.fromEntries(Object.entries(form).map(([key, value]) => [key, another(key, value)]));
    const settings = settingsFrom(migrated(set));
    const { pending, done, declined, literature } = statusesIn(settings.kinds) ?? {};
    const statuses = { pendingStatuses: pending, analyzedStatus: done, declinedStatus: declined, literatureStatus: literature };
    expect({ ...settings, ...statuses }).toMatchObject(set);
    expect([...unusableIn(migrated(set))]).toEqual([]);
  });

  it('is taken over once: what is stored then stays as it is', () => {
    const once = migrated(form);
    expect(once['schema']).toBe(SCHEMA);
    expect(migrated(JSON.parse(JSON.stringify(once)))).toEqual(once);
  });
});

it('keeps an order that was chosen where another one was offered first', () => {
  const [first = {}] = FORMS;
  const last = FORMS.at(-1) ?? {};
  expect(settingsFrom(migrated({ ...last, sort: 'connection', group: 'closeness' }))).toMatchObject({
    sort: 'connection',
    group: 'closeness',
  });
  expect(settingsFrom(migrated({ ...first, sort: 'connection' })).sort).toBe('connection');
});

it('writes literature notes where the plugin is new, and where that was chosen', () => {
  expect(settingsFrom(migrated({})).literatureNotes).toBe('both');
  expect(settingsFrom(migrated({ ...FORMS[0], literatureNotes: 'note' })).literatureNotes).toBe('note');
});

it.each([[null], [undefined], ['text'], [[1]], [42]])('takes %j as nothing stored', (file) => {
  expect(migrated(file)).toEqual({ schema: SCHEMA });
});

it.each([['1'], [-1], [0.5], [null], [Number.NaN]])('takes a number that is none, %j, for a file without one', (schema) => {
  const settings: Partial<Settings> = { permanentFolder: 'Zettel' };
  expect(migrated({ ...FORMS[0], ...settings, schema })).toEqual(migrated({ ...FORMS[0], ...settings }));
});

it("leaves a later version's file as it is, and reads of it what it can", () => {
  const later = { schema: SCHEMA + 1, sort: 'connection', group: { by: 'moon' }, permanentFolder: 'Zettel' };
  expect(migrated(later)).toEqual(later);
  expect(settingsFrom(migrated(later))).toEqual({ ...defaults, sort: 'connection', permanentFolder: 'Zettel' });
});
