import { describe, expect, it } from 'vitest';
import { statusesIn } from '../../src/kinds/adopted-kind';
import { settingsFrom, settingsToStore, unusableIn } from '../../src/settings/settings';

describe('settingsFrom', () => {
  it('keeps what is good and replaces what is not, without throwing', () => {
    const stored = { pendingStatuses: [], permanentFolder: ' Zettel ', analyzedStatus: 7, sort: 'sideways', receipt: false, unknown: 1 };
    expect(settingsFrom(stored)).toEqual({ ...settingsFrom({}), permanentFolder: 'Zettel', receipt: false });
  });

  it.each([[null], [undefined], ['text'], [[]], [42]])('takes %j as nothing stored', (stored) => {
    expect(settingsFrom(stored)).toEqual(settingsFrom({}));
  });
});

it('stores what was set beside what was stored, and no defaults', () => {
  const settings = { ...settingsFrom({}), sort: 'title' as const };
  expect(settingsToStore(settings, { sort: 'newest', later: [1] }, { sort: 'title' })).toEqual({ sort: 'title', later: [1] });
  expect(settingsToStore(settings, {}, {})).toEqual({});
});

it('writes nothing into properties that does more than say something', () => {
  const stored = { analyzedStatus: '✅ done\n[[x]]', declinedStatus: '<% tp.run() %>', literatureStatus: '\u202e' };
  expect(statusesIn(settingsFrom(stored).kinds)).toMatchObject({
    done: '✅ done [ [x] ]',
    declined: '< % tp.run() %>',
    literature: 'literature',
  });
});

describe('statuses that were stored before there were kinds', () => {
  const stored = { pendingStatuses: ['To-read', 'later'], analyzedStatus: 'read', literatureStatus: 'kept', declinedStatus: 'no' };

  it('stand for one kind that does what they did', () => {
    const [kind, ...others] = settingsFrom(stored).kinds;
    expect(others).toEqual([]);
    expect(kind).toMatchObject({
      isLoose: true,
      mark: { property: { name: 'status', values: ['To-read', 'later'] } },
      done: { by: 'property', property: 'status', value: 'read' },
      literature: { by: 'property', property: 'status', value: 'kept' },
      declined: { by: 'property', property: 'status', value: 'no' },
    });
  });

  it('hold as long as no kinds are stored, and stay in the file for a device that knows no other', () => {
    const settings = settingsFrom(stored);
    const file = settingsToStore(settings, stored, { kinds: settings.kinds });
    expect(file).toMatchObject(stored);
    expect(settingsFrom({ ...file, pendingStatuses: ['other'] }).kinds).toEqual(settings.kinds);
    expect(settingsFrom({ ...stored, kinds: 'none' }).kinds).toEqual(settings.kinds);
  });

  it('come back from the file as they were stored', () => {
    const settings = settingsFrom(stored);
    expect(settingsFrom(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  });
});

describe('stored values that are no settings', () => {
  const stored = {
    pendingStatuses: 'pending',
    jina: 'yes',
    declinedStatus: '',
    archiveFolder: null,
    sort: 'title',
    excludedFolders: [],
    later: 1,
  };

  it('are named, and leave the others in force', () => {
    expect([...unusableIn(stored)]).toEqual([
      ['pendingStatuses', 'pending'],
      ['declinedStatus', ''],
      ['jina', 'yes'],
      ['archiveFolder', null],
    ]);
    expect(settingsFrom(stored)).toEqual({ ...settingsFrom({}), sort: 'title' });
    expect([...unusableIn(settingsFrom({}))]).toEqual([]);
    expect([...unusableIn('text')]).toEqual([]);
  });

  it('stay stored until the person sets them, be it to what holds already', () => {
    const settings = { ...settingsFrom(stored), goOn: false };
    expect(settingsToStore(settings, stored, { goOn: false })).toEqual({ ...stored, goOn: false });
    const changed = { jina: false, archiveFolder: 'Archive' };
    expect(settingsToStore({ ...settings, ...changed }, stored, changed)).toEqual({ ...stored, ...changed });
  });
});
