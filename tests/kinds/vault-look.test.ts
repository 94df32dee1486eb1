import { expect, it } from 'vitest';
import { VaultLook } from '../../src/kinds/vault-look';
import { look, many, slipBox } from './vault';

const CLIP = '---\ntitle: Clip {}\nsource: https://a.example/{}\ncreated: 2026-02-01\n---\n\nText.\n';

it('tells of kinds that are neither pending nor refused, and looks once where it is asked twice', async () => {
  const vault = {
    ...many(5, 'Clippings/{}.md', CLIP),
    ...many(6, 'inbox/{}.md', CLIP.replace('source:', 'status: unread\nurl:')),
    ...slipBox('Zettel'),
  };
  const state = { looks: 0, pending: [] as string[], refused: [] as string[], heard: 0 };
  const vaultLook = new VaultLook({
    lookOver: () => {
      state.looks += 1;
      return look(vault);
    },
    isPending: (path) => state.pending.includes(path),
    refused: () => state.refused,
  });
  vaultLook.onChange(() => (state.heard += 1));
  expect(vaultLook.news()).toEqual([]);
  const both = Promise.all([vaultLook.look(), vaultLook.look()]);
  expect(vaultLook.isLooking).toBe(true);
  await both;
  expect([state.looks, vaultLook.isLooking, vaultLook.looked?.notes, vaultLook.looked?.permanent?.folder]).toEqual([
    1,
    false,
    17,
    'Zettel',
  ]);
  expect(state.heard).toBeGreaterThanOrEqual(2);
  const ids = (): string[] => vaultLook.news().map(({ id }) => id);
  expect(ids()).toEqual(['status-unread-url', 'folder-clippings-source']);
  state.pending = Object.keys(vault).filter((path) => path.startsWith('inbox/'));
  expect(ids()).toEqual(['folder-clippings-source']);
  state.refused = ['folder-clippings-source'];
  expect(ids()).toEqual([]);
});
