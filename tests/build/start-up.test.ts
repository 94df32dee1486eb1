import { build, type Metafile } from 'esbuild';
import { expect, it } from 'vitest';
import { builtInParts, pluginBuild } from '../../esbuild.config.mjs';

/** Packages that do heavy work: none of their code may run before it is used. */
const HEAVY = ['@mozilla/readability', 'dompurify', 'markdown-it', 'markdown-it-footnote', 'pdfjs-dist'];
/** Our own parts that only some starts come to need, by folder. */
const LATER = [
  'src/content/standardise/',
  'src/content/markdown/rules/',
  'src/content/verdict/judge',
  'src/links/index/',
  'src/links/signals/',
  'src/ui/queue/queue-face',
  'src/ui/note/note-face',
  'src/ui/composer/composer-modal',
  'src/i18n/en',
  'src/i18n/zh',
  'src/permanent/draft.ts',
  'src/ui/verbs/ask-modal',
  'src/ui/bases/base-queue',
];

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
  expect(files.filter((file) => LATER.some((folder) => file.startsWith(folder)))).toEqual([]);
});

it('lets the engine pass over what does not run at the start', async () => {
  const code = await builtInParts({ minify: false });
  // A function in parentheses is compiled along with the file.
  const parts = [...code.matchAll(/^"\.\/(.+?)(?:-[A-Z0-9]{8})?\.js": (\()?function/gm)].map(([, name, mark]) => ({
    name,
    isCompiled: mark !== undefined,
  }));
  expect(parts).toContainEqual({ name: 'main', isCompiled: true });
  for (const name of ['article-in-steps', 'kept-index', 'queue-face', 'zh', 'yaml'])
    expect(parts).toContainEqual({ name, isCompiled: false });
});

it('has no pattern whose tables the engine builds while it reads the file', async () => {
  const code = await builtInParts({ minify: true });
  expect(code).not.toMatch(/\/[^/\n]*\\p\{[^/\n]*\/[a-z]*u/);
});
