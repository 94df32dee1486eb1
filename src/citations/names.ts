import { collapseSpace } from '../text/collapse-space';
import type { Name } from './work';

/** Small words before a family name that belong to it. */
const PARTICLE =
  /^(?:af|al|am|auf|av|bin|da|dal|de|dei|del|della|dem|den|der|des|di|do|dos|du|e|el|ibn|la|le|lo|och|op|ten|ter|van|vom|von|zu|zum|zur|’t|'t)$/;

const SUFFIX = /^(?:Jr|Sr)\.?$|^(?:II|III|IV)$/;

/** What only the names of teams, firms and institutes have. */
const BODY =
  /\b(?:AI|association|board|bureau|center|centre|collaboration|college|committee|community|company|consortium|contributors|corp(?:oration)?|council|department|developers|editors|foundation|group|inc|initiative|institute|lab|labs|laboratory|laboratories|limited|ltd|llc|ministry|network|office|organi[sz]ation|project|research|society|staff|team|university|working group)\b\.?/i;

const HAN_OR_KANA = /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}·・]+$/u;

/** One name as it is written: `Ada Lovelace`, `Lovelace, Ada`, `{OpenAI}`, `[[Ada Lovelace]]`. Undefined where nothing is. */
export function nameIn(text: string): Name | undefined {
  const line = collapseSpace(text.replace(/^\s*\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]\s*$/, '$1'));
  const [, inBraces] = /^\{([^{}]*)\}$/.exec(line) ?? [];
  if (inBraces !== undefined) return inBraces.trim() === '' ? undefined : { literal: inBraces.trim() };
  if (!/[\p{L}\p{N}]/u.test(line)) return undefined;
  const [first = '', second, third] = line.split(/\s*,\s*/);
  if (second !== undefined && SUFFIX.test(second)) return withSuffix(nameIn(third === undefined ? first : `${first}, ${third}`), second);
  if (second !== undefined && second !== '' && first !== '') return { family: first, given: second };
  return inOrder(first || (second ?? ''));
}

function withSuffix(name: Name | undefined, suffix: string): Name | undefined {
  return name === undefined || 'literal' in name ? name : { ...name, suffix };
}

/** A name whose family name stands last. */
function inOrder(text: string): Name {
  const words = text.split(' ');
  const last = words.at(-1) ?? '';
  if (words.length > 2 && SUFFIX.test(last)) return withSuffix(inOrder(words.slice(0, -1).join(' ')), last) ?? { literal: text };
  if (words.length < 2 || BODY.test(text) || HAN_OR_KANA.test(text.replace(/ /g, '')) || !/\p{L}/u.test(last)) return { literal: text };
  let from = words.length - 1;
  while (from > 1 && PARTICLE.test(words[from - 1] ?? '')) from -= 1;
  return { family: words.slice(from).join(' '), given: words.slice(0, from).join(' ') };
}

/**
 * The names in a list, or in one text with all of them: parted by semicolons, otherwise by "and", "&" and commas. One
 * comma between two single words parts family and given name.
 */
export function namesIn(value: string | readonly string[]): Name[] {
  const texts = typeof value === 'string' ? partsOf(value) : value.length === 1 ? partsOf(value[0] ?? '') : value;
  const names = texts.map(nameIn).filter((name) => name !== undefined);
  return names.filter((name, at) => names.findIndex((other) => shownName(other) === shownName(name)) === at);
}

function partsOf(text: string): string[] {
  const line = collapseSpace(text).replace(/,?\s*\bet al\b\.?.*$/i, '');
  if (/[;；]/.test(line)) return line.split(/[;；]/);
  if (/ and /.test(line) && line.split(' and ').every((part) => /^[^,]+,[^,]+$/.test(part))) return line.split(' and ');
  if (/^\p{Lu}[\p{L}'’-]+, (?:\p{L}[\p{L}-]+|(?:\p{Lu}\.[ -]?)+)$/u.test(line)) return [line];
  const parts = line.split(/\s*[,，、&]\s*(?:and\s+)?|\s+and\s+/).filter((part) => part !== '');
  // "King, Jr." is one name.
  return parts.reduce<string[]>((names, part) => {
    const before = SUFFIX.test(part) ? names.pop() : undefined;
    names.push(before === undefined ? part : `${before} ${part}`);
    return names;
  }, []);
}

/** A name as it is read: `Ada Lovelace`. */
export function shownName(name: Name): string {
  return 'literal' in name
    ? name.literal
    : [name.given, name.family, name.suffix].filter((part) => part !== undefined && part !== '').join(' ');
}

/** What a name is found by in a list of names. */
export function familyOf(name: Name): string {
  return 'literal' in name ? name.literal : name.family;
}
