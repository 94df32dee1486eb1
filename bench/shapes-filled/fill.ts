import type { App } from '../../tests/e2e/app';
import { closeBrowser, openApp } from '../../tests/e2e/browser';
import { madeWeb, type VaultFile } from './made-web';

/** A vault and what is true of it; without a truth every note with an address waits to be read. */
export interface ShapeVault {
  name: string;
  files: readonly VaultFile[];
  truth?: { kinds: readonly { paths: readonly string[]; link: Readonly<Record<string, unknown>> }[]; neutral: readonly string[] };
}

/** What came of a vault. Lists hold paths, with the reason where there is one. */
export interface Filled {
  name: string;
  kinds: number;
  wanted: number;
  filled: number;
  total: number;
  /** Pending notes that were neither filled nor left with one reason, or filled and said to have been left; and errors of the app. */
  silent: string[];
  /** Notes that are none of those wanted and have changed. */
  touched: string[];
  /** Text that is called the person's, in notes that hold none. */
  ownText: string[];
  /** Properties that a decision brought in though no note of the vault had them, or has them so. */
  introduced: string[];
  /** Of those wanted: why each was not filled. */
  unfilled: string[];
}

/** So many of each vault are declined in the end. */
const DECIDED = 3;

interface Answer {
  ok: boolean;
  kinds?: object[];
  failures?: { path: string }[];
  skipped?: { path: string; reason: string }[];
}

/** Opens each vault in the built plugin, adopts every kind that is found, fetches all, declines a few, and looks at what lies on the disk. */
export async function fillShapes(vaults: readonly ShapeVault[], tell: (filled: Filled) => void): Promise<void> {
  try {
    for (const vault of vaults) tell(await fillShape(vault));
  } finally {
    await closeBrowser();
  }
}

async function fillShape({ name, files, truth }: ShapeVault): Promise<Filled> {
  const { pages, isFilled } = madeWeb(files);
  const app = await openApp({ vault: Object.fromEntries(files.map(({ path, text }) => [path, text])), pages });
  try {
    await app.runCommand('pending-analysis:open-panel');
    const adopted = await told(app, 'kinds', { adopt: 'all' });
    const pending = pathsIn(await told(app, 'list', { limit: '100000' }));
    const run = await told(app, 'fetch', { all: 'true' });
    const notes = files.filter(({ path }) => path.endsWith('.md'));
    const after = await textsOf(app, notes);
    const wanted = new Set(
      truth === undefined
        ? notes.filter(({ text }) => /https?:\/\//.test(text)).map(({ path }) => path)
        : truth.kinds.flatMap(({ paths, link }) => paths.filter((path) => link[path] !== undefined)),
    );
    const free = new Set(truth?.neutral);
    const failures = new Map(run.failures?.map(({ path, ...why }) => [path, JSON.stringify(why)]));
    const skipped = new Map(run.skipped?.map(({ path, reason }) => [path, reason]));
    const isFilledNow = (path: string): boolean => isFilled(after.get(path) ?? '');
    const reasons = (path: string): string[] => [failures.get(path), skipped.get(path)].filter((one) => one !== undefined);
    const silent = pending.filter((path) => reasons(path).length !== (isFilledNow(path) ? 0 : 1));
    const why = (path: string): string => reasons(path)[0] ?? (pending.includes(path) ? 'said to be written' : 'not pending');
    const unfilled = [...wanted].filter((path) => !isFilledNow(path)).map((path) => `${path}: ${why(path)}`);
    const introduced = await introducedBy(app, pending.slice(0, DECIDED), notes);
    const atLast = await textsOf(app, notes);
    const touched = notes.filter(({ path, text }) => !wanted.has(path) && !free.has(path) && atLast.get(path) !== text);
    return {
      name,
      kinds: adopted.kinds?.length ?? 0,
      wanted: wanted.size,
      filled: wanted.size - unfilled.length,
      total: pending.length,
      silent: [...silent.map((path) => `${path}: ${why(path)}`), ...app.errors()],
      touched: touched.map(({ path }) => path),
      ownText: [...skipped].filter(([path, reason]) => reason === 'own-text' && wanted.has(path)).map(([path]) => path),
      introduced,
      unfilled,
    };
  } finally {
    await app.close();
  }
}

/** Declines notes; which properties that brought into them. A note that moved is no longer where it was, and brings in nothing. */
async function introducedBy(app: App, paths: readonly string[], notes: readonly VaultFile[]): Promise<string[]> {
  if (paths.length === 0) return [];
  const before = await textsOf(app, notes);
  await told(app, 'decline', { paths: paths.join('\n') });
  const known = new Set(notes.flatMap(({ text }) => propertyLines(text).map(nameIn)));
  const after = await textsOf(app, notes);
  return paths.flatMap((path) => {
    const had = new Set(propertyLines(before.get(path) ?? ''));
    const brought = propertyLines(after.get(path) ?? '').filter((line) => !had.has(line));
    return brought.filter((line) => nameIn(line) !== '' && !known.has(nameIn(line))).map((line) => `${path}: ${line}`);
  });
}

function propertyLines(text: string): string[] {
  return /^---\n([\s\S]*?)\n---/.exec(text)?.[1]?.split('\n') ?? [];
}

const nameIn = (line: string): string => /^([^\s:-][^:]*):/.exec(line)?.[1] ?? '';

async function told(app: App, verb: string, parameters: Record<string, string>): Promise<Answer> {
  return JSON.parse(await app.runCli(`pending-analysis:${verb}`, parameters)) as Answer;
}

/** Paths of the notes in what `list` says. */
function pathsIn(answer: object): string[] {
  const { notes } = answer as { notes: { path: string; duplicates?: string[] }[] };
  return notes.flatMap(({ path, duplicates = [] }) => [path, ...duplicates]);
}

async function textsOf(app: App, notes: readonly VaultFile[]): Promise<Map<string, string>> {
  return new Map(await Promise.all(notes.map(async ({ path }) => [path, await app.read(path).catch(() => '')] as const)));
}
