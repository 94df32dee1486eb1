import { describe, expect, it } from 'vitest';
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
  expect(settingsFrom(stored)).toMatchObject({
    analyzedStatus: '✅ done [ [x] ]',
    declinedStatus: '< % tp.run() %>',
    literatureStatus: 'literature',
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
