import { describe, expect, it } from 'vitest';
import { downloadImages, type ImageStore } from '../../../src/content/images/download-images';
import { pretendClock, webOf, type Web } from '../web-of';

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
const image = { headers: { 'content-type': 'image/png' }, body: png };
const svg = (inside: string) => ({
  headers: { 'content-type': 'image/svg+xml' },
  body: `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`,
});
const text = 'See ![one](https://e.example/one.png) and ![two](https://e.example/two.png).';

function memoryStore(): ImageStore & { files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    find: (baseName) => [...files.keys()].find((name) => name.startsWith(`${baseName}.`)),
    save: (fileName, bytes) => {
      files.set(fileName, bytes);
      return Promise.resolve(fileName);
    },
    embed: (path, alt) => `![${alt}](${path.replace(/-[0-9a-f]{8}/, '')})`,
  };
}

function run(
  web: Web,
  {
    store = memoryStore(),
    markdown = text,
    limits = {},
  }: { store?: ReturnType<typeof memoryStore>; markdown?: string; limits?: object } = {},
) {
  const { http, requests } = webOf(web);
  const progress: string[] = [];
  const result = downloadImages(
    markdown,
    { http, clock: pretendClock(), store, onProgress: ({ done, total }) => progress.push(`${done}/${total}`) },
    { count: 10, bytesEach: 1000, bytesInAll: 5000, ...limits },
  );
  return result.then((downloaded) => ({ ...downloaded, requests, progress, store }));
}

describe('bringing pictures into the vault', () => {
  it('shows from the vault those that arrived and leaves the others where they are', async () => {
    const { markdown, arrived, missing } = await run({ 'https://e.example/one.png': image, 'https://e.example/two.png': { status: 404 } });
    expect(markdown).toBe('See ![one](one.png) and ![two](https://e.example/two.png).');
    expect({ arrived, missing }).toEqual({ arrived: 1, missing: ['https://e.example/two.png'] });
  });

  it('completes in the next run what was interrupted', async () => {
    const first = await run({ 'https://e.example/one.png': image });
    const second = await run({ 'https://e.example/one.png': image, 'https://e.example/two.png': image }, { store: first.store });
    expect(second.requests.map(({ url }) => url)).toEqual(['https://e.example/two.png']);
    expect(second.markdown).toBe('See ![one](one.png) and ![two](two.png).');
  });

  it('does not save a page as a picture', async () => {
    const { store, missing } = await run({
      'https://e.example/one.png': '<html>Log in',
      'https://e.example/two.png': { headers: { 'content-type': 'image/png' }, body: '<html>x' },
    });
    expect(store.files.size).toBe(0);
    expect(missing).toHaveLength(2);
  });

  it('takes a drawing but not one with scripts', async () => {
    const { store, missing } = await run({
      'https://e.example/one.png': svg('<path d="M0 0"/>'),
      'https://e.example/two.png': svg('<script>1</script>'),
    });
    expect([...store.files.keys()]).toEqual([expect.stringMatching(/^one-.*\.svg$/)]);
    expect(missing).toEqual(['https://e.example/two.png']);
  });

  it('keeps to the limits', async () => {
    const web = { 'https://e.example/one.png': image, 'https://e.example/two.png': image };
    expect((await run(web, { limits: { bytesEach: 5 } })).arrived).toBe(0);
    expect((await run(web, { limits: { bytesInAll: 12 } })).arrived).toBe(1);
    expect((await run(web, { limits: { count: 1 } })).requests).toHaveLength(1);
  });

  it('tells how far it is', async () => {
    expect((await run({ 'https://e.example/one.png': image, 'https://e.example/two.png': image })).progress).toEqual(['0/2', '1/2', '2/2']);
  });
});
