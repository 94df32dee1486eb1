import { describe, expect, it } from 'vitest';
import { settingsFrom } from '../../src/settings/settings';

describe('settingsFrom', () => {
  it('keeps what is good and replaces what is not, without throwing', () => {
    const stored = { pendingStatuses: [], permanentFolder: ' Zettel ', analyzedStatus: 7, sort: 'sideways', receipt: false, unknown: 1 };
    expect(settingsFrom(stored)).toEqual({ ...settingsFrom({}), permanentFolder: 'Zettel', receipt: false });
  });

  it.each([[null], [undefined], ['text'], [[]], [42]])('takes %j as nothing stored', (stored) => {
    expect(settingsFrom(stored)).toEqual(settingsFrom({}));
  });
});
