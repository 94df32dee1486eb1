/**
 * Plugins run inline code by how it begins, and each brings a mark of its own. Code begins like theirs with
 * - an equals sign, also behind up to three other signs (`=`, `$=`, `#=`, `+=`);
 * - an opening mark that puts in a value (`${`, `#{`, `[!!`), `#:`, or a colon alone;
 * - a word of a letter or two and a bracket (`S> `), or one joined to an equals sign that a blank follows (`dv= x`);
 * - a word of capitals and a bracket (`VIEW[`), or a word that is a plugin's and any sign behind it (`dice: `, `input(`);
 * - any word and a colon before something that is called, computed or put together (`js: f()`).
 * So names, calls, paths, options, `x: int` and `a = b` stay as they are; an operator alone (`>=`) does, too.
 */
const RUNS = [
  /^\$?=|^[^\p{L}\p{N}\s\u200b=]{1,3}=(?=.*[\p{L}\p{N}])/u,
  /^(?:[$#@%]\{|\[!!|#:|:(?=\s))/,
  /^\p{L}[\p{L}\p{N}]?> |^\$?\p{L}[\p{L}\p{N}_-]*= /u,
  /^\p{Lu}{4,}\s*\[/u,
  /^(?:[a-z-]{0,4}(?:button|input|view|embed)\b\s*[[(]|button-|dice|progressbar|contains|js-engine|\$smiles)/i,
  /^(?:jse?|ts|py|lua|em|emjs|dv|dvjs|dc|dataview|dataviewjs|datacore|query|run|exec|eval|script|shell|cmd|calc|math|roll|stats?|encounter|initiative|templater?|tp|progress|counter)\s*[:|]/i,
  /^[\p{L}][\p{L}\p{N}_+.-]*:(?![:/]).*[(;=`$\\]/u,
];

/** The code of a span, not begun like any that a plugin runs; what is changed is not seen. */
export function quietSpan(code: string): string {
  const begun = code.trimStart();
  // A longer beginning says no more, and a pattern looks at all it is given.
  return RUNS.some((pattern) => pattern.test(begun.slice(0, 300))) ? `${UNSEEN}${code}` : code;
}

/** Keeps two marks apart. */
const UNSEEN = '\u200b';

/** The first line of a block of code that says something: Dataview runs a block, too, that begins like its inline queries. */
export function quietBlockStart(line: string): string {
  return line.replace(/^(?=\s*[^\p{L}\p{N}\s\u200b=]{0,3}=)/u, UNSEEN);
}

/** Properties that plugins act on and that this one writes, as Dataview writes their names. */
const OWN_PROPERTIES = new Set(
  (
    'status tag tags alias aliases cssclass cssclasses title source source_url source-url url link date due scheduled start created updated modified ' +
    'completion completed cancelled done priority recurrence repeat publish permalink up down parent child related type kind class category ' +
    'categories author project area rating summary published site canonical_url doi arxiv reading_minutes content_source content_verdict ' +
    'content_words content_hash content_fetched full_content_source full_content_verdict full_content_words full_content_hash ' +
    'full_content_error fetch_error fetched fetched_at analyzed declined_reason'
  ).split(' '),
);

/**
 * Code in which no property of a note is set: Dataview reads `key:: value` in code, as a line or in brackets. Only keys
 * that plugins act on are broken, invisibly, between their colons. `before` is what stands before the code in its block,
 * where a key may begin.
 */
export function quietFields(code: string, before = ''): string {
  if (!code.includes('::')) return code;
  const text = before + code;
  return code.replace(/:{2,}/g, (marks, at: number) => (setsOwn(text, before.length + at) ? marks.split('').join(UNSEEN) : marks));
}

/** Whether the `::` at `at` stands behind the name of such a property, which begins its line, its brackets or its item. */
function setsOwn(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - LONGEST_KEY), at);
  const brackets = Math.max(near.lastIndexOf('['), near.lastIndexOf('('));
  return [brackets + 1, near.lastIndexOf('\n') + 1].some(
    (from) => (from > 0 || near.length === at) && OWN_PROPERTIES.has(canonical(near.slice(from))),
  );
}

/** Longer than every property's name with what may stand around it. */
const LONGEST_KEY = 200;

/** A name as Dataview compares it: in small letters, without marks, blanks as hyphens. */
function canonical(key: string): string {
  return key
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/^[\s-]+/, '')
    .replace(/\s+/g, '-')
    .toLowerCase();
}

/** Code without a mark of Templater's, which reads raw text, code included, and knows no escape. */
export function withoutTemplates(code: string): string {
  return code.replace(/<(?=%)/g, `<${UNSEEN}`);
}
