import { NOUN_BEFORE, PREDICATES, TOPIC_ENDINGS, VERBS, IRREGULAR } from './verbs';

/** What a title is, when it states nothing. */
export type NoStatement = 'empty' | 'topic' | 'question' | 'file-name';

/** Why a title is no claim; undefined when it is one. English and Chinese, or both at once. */
export function noStatement(given: string): NoStatement | undefined {
  const title = given.trim().replace(/[.。!！\s]+$/u, '');
  if (title === '') return 'empty';
  if (isFileName(title)) return 'file-name';
  if (/[?？]$/u.test(title)) return 'question';
  const isChinese = (title.match(/\p{Script=Han}/gu) ?? []).length >= 3;
  return (isChinese ? statesInChinese(title) : statesInEnglish(title)) ? undefined : 'topic';
}

/** Words joined without a blank, a date in front, a number alone, an extension. */
function isFileName(title: string): boolean {
  return (
    /^\S+\.(?:md|pdf|html?|txt|docx?|png)$/iu.test(title) ||
    /^[\w-]*\d{6,}[\w-]*$/u.test(title) ||
    /^\d{4}-\d{2}-\d{2}\b/u.test(title) ||
    /^[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+){2,}$/u.test(title)
  );
}

/** Stand before a verb that is no statement's own. */
const RELATIVE = /^(?:that|which|who|whose|where|to)$/u;
/** A noun must follow: what stands behind one of these is no verb. */
const BEFORE_NOUN =
  /^(?:a|an|the|this|these|those|its|their|our|my|your|his|her|of|for|in|on|with|by|from|and|or|as|at|between|into|about|versus|vs)$/u;
const SUBJECT =
  /^(?:i|we|you|he|she|it|they|nothing|nobody|everything|everyone|someone|something|there|this|that|these|those|less|more|most|few|many)$/u;
const FINITE =
  /^(?:is|are|was|were|am|isn't|aren't|wasn't|weren't|has|have|had|hasn't|haven't|does|do|did|doesn't|don't|didn't|can|can't|cannot|could|couldn't|will|won't|would|wouldn't|should|shouldn't|must|mustn't|may|might|needn't)$/u;
const ASKS = /^(?:how|why|whether)$/u;
const SUBORDINATE = /^(?:if|when|because|although|though|while|once|unless|until|after|before|since)$/u;

function statesInEnglish(title: string): boolean {
  const bare = title
    .toLowerCase()
    .replace(/’/gu, "'")
    .replace(/["“”()[\]*_`]/gu, '');
  // What stands behind a colon or a dash may state what the words before it only name.
  const parts = bare.split(/[:;]\s+|\s[–—-]\s/u);
  return parts.some((part) => {
    const clauses = part.split(/,\s*/u).map((clause) => clause.split(/\s+/u).filter((word) => word !== ''));
    const [first = []] = clauses;
    const opener = first[0] ?? '';
    if (ASKS.test(opener)) return false;
    if (/^what$/u.test(opener)) return predicates(clauses.flat()) > 1;
    if (SUBORDINATE.test(opener))
      return clauses.length > 1 ? clauses.slice(1).some((clause) => predicates(clause) > 0) : predicates(first) > 1;
    return clauses.some((clause, at) => predicates(clause) > 0 && (at === 0 || !SUBORDINATE.test(clause[0] ?? '')));
  });
}

/** How many verbs of its own a clause has. */
function predicates(words: readonly string[]): number {
  let count = 0;
  let isRelative = false;
  words.forEach((word, at) => {
    const before = words[at - 1];
    if (RELATIVE.test(word) && at > 0) {
      isRelative = true;
      return;
    }
    if (!isVerb(words, at)) return;
    if (before !== undefined && SUBJECT.test(before) && !RELATIVE.test(before)) isRelative = false;
    // The verb of a relative clause is used up by it.
    if (isRelative) isRelative = false;
    else if (at > 0) count += 1;
    else if (isCommand(words)) count += 1;
  });
  return count;
}

/** `Freeze the probe before training`: said to somebody, with what is to be done to what. */
function isCommand([verb = '', next = '']: readonly string[]): boolean {
  return (VERBS.has(verb) || /^(?:don't|never)$/u.test(verb)) && /^(?:the|a|an|your|every|each|only|what|no|one|it|them)$/u.test(next);
}

function isVerb(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  const before = words[at - 1] ?? '';
  const next = words[at + 1];
  if (FINITE.test(word)) return at > 0 || /^don't$/u.test(word);
  if (BEFORE_NOUN.test(before)) return false;
  if (IRREGULAR.has(word)) return true;
  const base = stemOf(word);
  if (base === undefined) return false;
  if (/ed$/u.test(word) && word !== base)
    return at > 0 && next !== undefined && /^(?:the|a|an|its|their|no|more|less|to|from|only|by|our|every|what|how)$/u.test(next);
  if (at === 0) return true;
  // `Models learn`, `the model learns`: a plural takes the bare verb, a singular the one with an s.
  const isPlural = /(?:[^su]s|people|data|we|they|you|i|humans|media)$/u.test(before);
  const hasS = word !== base;
  // Of `noise in labels` the noise is what hurts.
  if (
    hasS &&
    words.slice(Math.max(1, at - 4), at - 1).some((one) => /^(?:of|in|on|for|with|from|behind|between|without|under)$/u.test(one))
  )
    return true;
  if (isPlural === hasS && !/^(?:often|never|always|rarely|only|also|still|usually|not|just|seldom|it|nothing|everything)$/u.test(before))
    return false;
  return true;
}

/** The bare form of a verb that is known. */
function stemOf(word: string): string | undefined {
  const forms = [
    word,
    word.replace(/s$/u, ''),
    word.replace(/es$/u, ''),
    word.replace(/ies$/u, 'y'),
    word.replace(/ed$/u, ''),
    word.replace(/d$/u, ''),
  ];
  return forms.find((form) => VERBS.has(form));
}

/** What a clause ends in that only describes something: 模型不能做的事. */
const LIGHT_NOUN = /^[^的]{0,6}的(?:事情?|东西|办法|方法|原因|理由|问题|方式|过程|条件|影响|作用|模型|动物|人)$/u;

function statesInChinese(title: string): boolean {
  if (/^(?:如何|怎样|怎么|为什么|为何|关于|论|浅谈|试论|什么是|何谓)/u.test(title)) return false;
  return title.split(/[：:，,；;]|——/u).some((part) => !isTopic(part) && [...part.matchAll(PREDICATES)].some((verb) => isSaid(part, verb)));
}

function isTopic(part: string): boolean {
  return TOPIC_ENDINGS.test(part) && !/[是不会能让使]/u.test(part.slice(0, -3));
}

/** Whether a verb is what its part says: it has something in front, is no noun (…的影响), and tells nothing of a noun behind it (不会遗忘的模型). */
function isSaid(part: string, { 0: verb, index }: RegExpExecArray): boolean {
  const before = part.slice(0, index);
  if (NOUN_BEFORE.test(before.slice(-1) + verb)) return false;
  if (before === '') return /^没有?(?=人)/u.test(part) || part.startsWith('越');
  if (before.endsWith('的') && !/^[是不会能让使越更]/u.test(verb)) return false;
  if (/^[是让使比]/u.test(verb)) return true;
  const rest = part.slice(index + verb.length);
  return !LIGHT_NOUN.test(rest) || [...rest.matchAll(PREDICATES)].length > 0;
}
