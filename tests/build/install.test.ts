import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

/** What installing into a folder prints when it is refused. */
async function refusal(...named: string[]): Promise<string> {
  const refused: unknown = await promisify(execFile)(process.execPath, ['esbuild.config.mjs', '--install', ...named]).catch(
    (error: unknown) => error,
  );
  return (refused as { stderr: string }).stderr;
}

it('installs into no folder that is no vault, and leaves it as it was', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'no-vault-'));
  expect(await refusal(folder)).toContain('is no vault: it has no folder .obsidian');
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
});

it('says which folder is missing, or that none was named', async () => {
  expect(await refusal('/no/such/folder')).toContain('No such folder: /no/such/folder');
  expect(await refusal()).toContain('Name the vault folder');
});
