import { describe, expect, it } from 'vitest';
import { acting, FULL } from './acting';

describe('writing a base', () => {
  it('writes it once and opens it', async () => {
    const { actions, shown, vault } = acting({});
    await Promise.all([actions.createBase('Pending', 'views: []\n'), actions.createBase('Pending', 'views: []\n')]);
    expect(vault.writes).toEqual(['Pending.base']);
    expect(shown.opened).toEqual(['Pending.base', 'Pending.base']);
  });

  it('says why it could not be written, and can be asked for again', async () => {
    const { actions, shown, vault } = acting({});
    vault.refusals.set('Pending.base', FULL);
    await actions.createBase('Pending', 'views: []\n');
    expect(shown).toMatchObject({
      opened: [],
      notices: [{ kind: 'not-written', path: 'Pending.base', failure: { kind: 'disk-full' } }],
    });
    vault.refusals.clear();
    await actions.createBase('Pending', 'views: []\n');
    expect(shown.opened).toEqual(['Pending.base']);
  });
});
