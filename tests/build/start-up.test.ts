import { build, type Metafile } from 'esbuild';
import { expect, it } from 'vitest';
import { pluginBuild } from '../../esbuild.config.mjs';

/** Packages that do heavy work: none of their code may run before it is used. */
const HEAVY = ['@mozilla/readability', 'dompurify', 'mathml-to-latex', 'markdown-it', 'markdown-it-footnote', 'turndown', 'pdfjs-dist'];
/** Our own heavy parts, by folder. */
const HEAVY_FOLDERS = ['src/content/standardise/', 'src/content/markdown/rules/', 'src/links/index/', 'src/links/signals/'];

/** Files that run when the app starts: reached from `main.ts` without an `import()`. */
function runsAtStart({ inputs }: Metafile): string[] {
  const seen = new Set<string>();
  const todo = ['src/main.ts'];
  for (let file = todo.pop(); file !== undefined; file = todo.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const { kind, path, external } of inputs[file]?.imports ?? []) if (kind !== 'dynamic-import' && external !== true) todo.push(path);
  }
  return [...seen];
}

it('runs no heavy part of the plugin when the app starts', async () => {
  const { metafile } = await build({ ...pluginBuild, write: false, metafile: true });
  const files = runsAtStart(metafile);
  expect(files).toContain('src/queue/queue.ts');
  expect(files.filter((file) => HEAVY.some((name) => file.includes(`node_modules/${name}/`)))).toEqual([]);
  expect(files.filter((file) => HEAVY_FOLDERS.some((folder) => file.startsWith(folder)))).toEqual([]);
});
