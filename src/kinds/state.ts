import type { PropertyValue } from '../properties/property-value';
import { dayIn } from './date-value';
import { ACTIVE, DECLINED, DONE, DONE_KEYS, NO, OPEN, OPEN_ANYWHERE, OPEN_KEYS, STATE_KEYS, TOPICS, YES } from './state-words';
import { wordOf } from './word';

/** What a state says of a note: still to be worked through, under way, or decided. */
export type State = 'open' | 'active' | 'done' | 'declined';

/** How a note says its state: a property and its value (null where it is empty), or a tag. */
export interface SaidState {
  /** The property's name as the note spells it; empty for a tag. */
  property: string;
  /** The value, or the tag without `#`, as the note spells it. */
  value: string | boolean | null;
  /** Undefined where a property of states says something unknown. */
  state: State | undefined;
  /** Whether the word itself speaks of reading; others are said of tasks and projects too. */
  isSure: boolean;
}

/** Longer values are sentences. */
const LONGEST = 40;

/** What a note's property says of its state; nothing where it is no property of states. */
export function statesIn(property: string, value: PropertyValue | undefined): SaidState[] {
  const key = wordOf(property);
  if (DONE_KEYS.has(key) || OPEN_KEYS.has(key)) return saidByName(property, key, value);
  if (Array.isArray(value)) {
    const said = value.flatMap((one) => (typeof one === 'string' ? statesIn(property, one) : []));
    return said.some(({ state }) => state !== undefined) || isStateKey(key) ? said : [];
  }
  if (PROGRESS.test(key) && (typeof value === 'number' || (typeof value === 'string' && /^\d+ ?%$/.test(value))))
    return saidByProgress(property, value);
  if (typeof value !== 'string' || value.length > LONGEST) {
    return isStateKey(key) && (value === null || value === undefined) ? [{ property, value: null, state: undefined, isSure: false }] : [];
  }
  if (value.trim() === '') return isStateKey(key) ? [{ property, value: null, state: undefined, isSure: false }] : [];
  const found = stateOf(value);
  if (isStateKey(key)) return [{ property, value, state: found?.state, isSure: found?.isSure ?? false }];
  // Under any other name only an open state is believed that can be nothing else: `shelf: to-read`, `list: Read later`.
  return found?.state === 'open' && found.isSure ? [{ property, value, ...found }] : [];
}

/** What a tag says of its note's state: `status/unread`, `to-read`; nothing where it is about something else. */
export function stateInTag(tag: string): SaidState | undefined {
  const parts = tag.split('/');
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const parents = parts.slice(0, -1).map(wordOf);
  if (parents.some((part) => isStateKey(part) || READING.test(part))) {
    const said = stateOf(last);
    if (said !== undefined) return { property: '', value: tag, state: said.state, isSure: true };
  }
  // `to-read/papers` is to be read, whatever it is about.
  const [value, said] = parts.length > 1 ? ([first, stateOf(first)] as const) : ([tag, stateOf(tag)] as const);
  const nested = parts.length > 1 && said?.state !== 'open' ? stateOf(parts.join(' ')) : undefined;
  const found = nested ?? said;
  if (found === undefined || !found.isSure || found.state === 'active' || TOPICS.has(wordOf(value))) return undefined;
  return { property: '', value: nested === undefined ? value : tag, ...found };
}

const READING = /^(?:todo|reading|read|inbox|阅读|处理|lesen|lecture|lectura|lettura)$|^📥/;

/** What a value says of a state, whatever property it stands in. */
export function stateOf(value: string): { state: State; isSure: boolean } | undefined {
  // Of a tag in a property, `status/unread`, the last part.
  const word = wordOf(value.slice(value.lastIndexOf('/') + 1).replace(/^\[\[(?:[^\]|]*\|)?|\]\]$/g, ''));
  if (DECLINED.has(word)) return { state: 'declined', isSure: true };
  if (DONE.has(word)) return { state: 'done', isSure: true };
  if (ACTIVE.has(word)) return { state: 'active', isSure: true };
  if (OPEN.has(word)) return { state: 'open', isSure: true };
  if (OPEN_ANYWHERE.has(word)) return { state: 'open', isSure: false };
  if (OPEN_PATTERN.test(word)) return { state: 'open', isSure: true };
  if (TO_BE_DONE.test(word)) return { state: 'open', isSure: false };
  return undefined;
}

const VERBS = '(?:read|review|process|analy[sz]e?|sort|file|triage|summari[sz]e|digest|study|skim|check|assess|screen|evaluate)';
/** `to be reviewed`, `needs analysis`, `not yet processed`, `未归类`, `待精读`. */
const OPEN_PATTERN = new RegExp(
  `^(?:to|to be|needs?|need to|needs to be|awaiting|pending|waiting for|not|not yet|un|ready to|want to) ?${VERBS}\\w*(?: later| soon)?$|^(?:未|待|尚未|还没|需要|等待)[\\p{Script=Han}]{1,4}$`,
  'u',
);
/** `zu prüfen`, `à trier`, `por clasificar`: something is to be done, whatever it is. */
const TO_BE_DONE = /^(?:zu|noch zu|à|por|da|para|te|att|do) \p{L}{3,12}$/u;

/** Whether a name, as {@link wordOf} has it, is one of a property that holds a state. */
export function isStateKey(key: string): boolean {
  return (
    STATE_KEYS.has(key) ||
    key.split(' ').some((part) => part === 'status' || part === 'state' || part === 'statut' || part === 'estado') ||
    /状态$|狀態$/.test(key)
  );
}

function saidByName(property: string, key: string, value: PropertyValue | undefined): SaidState[] {
  const isDoneKey = DONE_KEYS.has(key);
  const said = (state: State, as: SaidState['value']): SaidState[] => [{ property, value: as, state, isSure: true }];
  if (value === null || value === undefined || value === '') return isDoneKey ? said('open', null) : [];
  if (typeof value === 'boolean') return said(value === isDoneKey ? 'done' : 'open', value);
  if (typeof value === 'object') return isDoneKey ? said(Array.isArray(value) && value.length === 0 ? 'open' : 'done', null) : [];
  const text = String(value);
  const word = wordOf(text);
  if (YES.has(word)) return said(isDoneKey ? 'done' : 'open', text);
  if (NO.has(word)) return said(isDoneKey ? 'open' : 'done', text);
  if (typeof value === 'number') return [];
  const named = stateOf(value);
  if (named !== undefined) return [{ property, value, ...named }];
  // The day it was read, the note that came of it.
  return isDoneKey && (dayIn(value) !== undefined || value.startsWith('[[')) ? said('done', value) : [];
}

const PROGRESS = /\bprogress\b|\bpercent\b|进度|進捗|fortschritt|progrès|progreso/;

/** Nothing read is open; how much of the rest is read tells nothing of whether it is done with. */
function saidByProgress(property: string, value: string | number): SaidState[] {
  const read = Number.parseFloat(String(value));
  const state = read === 0 ? 'open' : read >= 100 || value === 1 ? 'done' : 'active';
  return [{ property, value: String(value), state, isSure: true }];
}
