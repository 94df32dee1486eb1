import { HEALTH_KINDS } from '../health/finding';
import { SORTS } from '../queue/sort';

/** A parameter of a verb. */
export interface Flag {
  /** `switch` is on or off; `count` a whole number from 1; a list of choices is set apart by commas. */
  kind: 'text' | 'count' | 'switch' | 'choice' | 'choices';
  /** How its value is named in help; switches have none. */
  placeholder?: string;
  choices?: readonly string[];
}

/** What a pending note's full content can be like, as the queue's filters name it. */
const STATES = ['not-fetched', 'failed', 'full', 'partial', 'blocked', 'paywalled', 'stub', 'broken'] as const;

/** Every parameter there is, by the name it has on the command line and in links. */
export const FLAGS = {
  path: { kind: 'text', placeholder: '<path>' },
  paths: { kind: 'text', placeholder: '<paths>' },
  source: { kind: 'text', placeholder: '<name>' },
  state: { kind: 'choices', placeholder: '<state>', choices: STATES },
  tag: { kind: 'text', placeholder: '<tag>' },
  search: { kind: 'text', placeholder: '<words>' },
  all: { kind: 'switch' },
  sort: { kind: 'choice', placeholder: '<order>', choices: SORTS },
  limit: { kind: 'count', placeholder: '<number>' },
  reason: { kind: 'text', placeholder: '<text>' },
  title: { kind: 'text', placeholder: '<title>' },
  folder: { kind: 'text', placeholder: '<folder>' },
  tags: { kind: 'text', placeholder: '<tags>' },
  adopt: { kind: 'text', placeholder: '<id>' },
  background: { kind: 'switch' },
  repair: { kind: 'choices', placeholder: '<kinds>', choices: ['all', ...HEALTH_KINDS] },
  unsure: { kind: 'switch' },
  'dry-run': { kind: 'switch' },
} as const satisfies Record<string, Flag>;

/** The name of a parameter. */
export type FlagName = keyof typeof FLAGS;

/** The flags that choose notes. */
export const CHOOSING = [
  'path',
  'paths',
  'source',
  'state',
  'tag',
  'search',
  'all',
  'sort',
  'limit',
] as const satisfies readonly FlagName[];
