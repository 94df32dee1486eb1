import { withoutCode } from '../../markdown/code-spans';

/** What Obsidian shows and Markdown has no sign for; never with attributes. */
const TAG = /^<(?:(\/?)(sub|sup|kbd|u|ruby|rt)|br)>/;

/** The allowed tag that stands at `at`, or an address between angle brackets. */
export function tagAt(line: string, at: number): string | undefined {
  const here = line.slice(at, at + 2100);
  return TAG.exec(here)?.[0] ?? /^<https?:\/\/[^\s<>"`\\]{1,2000}>/.exec(here)?.[0];
}

/**
 * Whether a line, as it is written, closes what it opens, so that nothing runs on into the note, and is not one tag
 * alone, which makes HTML of what follows. In a table each cell closes its own. Between dollars a tag may be a formula's,
 * and counts as neither.
 */
export function areTagsClosed(line: string, isTable: boolean): boolean {
  if (!line.includes('<')) return true;
  if (/^\s*<[^<>]*>\s*$/.test(line)) return false;
  const text = withoutCode(line).replace(/\\[^]/g, '  ');
  if (/<\/?(?:sub|sup|kbd|u|ruby|rt)>/.test(text.slice(text.indexOf('$'), text.lastIndexOf('$') + 1))) return false;
  const open: string[] = [];
  for (const [mark, slash, name] of text.matchAll(/<(?:(\/?)(sub|sup|kbd|u|ruby|rt)|br)>|\|/g)) {
    if (mark === '|' && isTable && open.length > 0) return false;
    if (name === undefined) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}
