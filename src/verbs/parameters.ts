import { editDistance, nearest } from '../text/edit-distance';
import { FLAGS, type Flag, type FlagName } from './flags';
import type { Refusal } from './refusal';

/** Values as they were given, each known to be fit for its flag. */
export type Parameters = Readonly<Partial<Record<FlagName, string>>>;

const ON = /^(?:true|yes|on|1|)$/i;
const OFF = /^(?:false|no|off|0)$/i;

/** Parameters as a stranger gave them, held against the flags of a verb. */
export function readParameters(
  given: Readonly<Record<string, string>>,
  flags: readonly FlagName[],
): { ok: true; parameters: Parameters } | { ok: false; refusal: Refusal } {
  const parameters: Partial<Record<FlagName, string>> = {};
  for (const [key, value] of Object.entries(given)) {
    const name = flags.find((flag) => flag === key.replace(/^--?/, ''));
    if (name === undefined) {
      const meant = meantName(key, flags);
      return { ok: false, refusal: { code: 'unknown-flag', name: key, known: flags, ...(meant !== undefined && { meant }) } };
    }
    const wanted = misfit(value, FLAGS[name]);
    if (wanted !== undefined) return { ok: false, refusal: { code: 'bad-value', name, value, wanted } };
    parameters[name] = value;
  }
  return { ok: true, parameters };
}

/** Whether a switch is on. */
export function isOn(parameters: Parameters, name: FlagName): boolean {
  const value = parameters[name];
  return value !== undefined && ON.test(value);
}

/** A count; undefined where none was given. */
export function countOf(parameters: Parameters, name: FlagName): number | undefined {
  const value = parameters[name];
  return value === undefined ? undefined : Number(value);
}

/** The parts of a list set apart by commas. */
export function listOf(parameters: Parameters, name: FlagName): string[] {
  return (parameters[name] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The nearest of some names, where it is near enough to have been meant. */
function meantName(name: string, known: readonly string[]): string | undefined {
  const best = nearest(name, known);
  return best !== undefined && editDistance(name, best) <= Math.max(1, Math.floor(best.length / 3)) ? best : undefined;
}

/** What a value should have been; undefined where it is fit. */
function misfit(value: string, flag: Flag): string | undefined {
  const choices = flag.choices ?? [];
  switch (flag.kind) {
    case 'text':
      return undefined;
    case 'count':
      return /^[1-9]\d{0,6}$/.test(value) ? undefined : '1-9999999';
    case 'switch':
      return ON.test(value) || OFF.test(value) ? undefined : 'true, false';
    case 'choice':
      return choices.includes(value) ? undefined : choices.join(', ');
    case 'choices':
      return value.split(',').every((part) => choices.includes(part.trim())) ? undefined : choices.join(', ');
  }
}
