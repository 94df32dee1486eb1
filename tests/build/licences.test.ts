import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { licenceFile } from '../../build/licences.mjs';
import { builtInParts, packagesInIt, pluginBuild } from '../../esbuild.config.mjs';

const root = path.resolve(import.meta.dirname, '../..');

describe('the licences of what is bundled', () => {
  let code: string;
  beforeAll(async () => {
    code = await builtInParts({ minify: false });
  });

  it('are at the head of main.js, for every package that has code in it', async () => {
    const head = code.slice(0, code.indexOf('*/'));
    const { metafile } = await build({ ...pluginBuild, write: false, metafile: true });
    const [output] = Object.values(metafile.outputs);
    const files = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
    const names = files.flatMap(([file]) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
    expect(names).toContain('yaml');
    for (const name of names) expect(head).toMatch(new RegExp(`^${name} \\d`, 'm'));
    expect(head).toMatch(/^markdown-it [\d.]+, Copyright \(c\) 2014 Vitaly Puzrin, Alex Kocharin., MIT$/m);
    // A text that several come under stands there once.
    expect(head.length).toBeLessThan(10_000);
    expect(head).toContain('Permission is hereby granted, free of charge');
  });

  it('are whole in the file of the repository, which is up to date', async () => {
    const file = readFileSync(path.join(root, 'THIRD-PARTY-LICENCES.txt'), 'utf8');
    expect(file).toBe(licenceFile(await packagesInIt()));
    expect(file).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION');
  });
});
