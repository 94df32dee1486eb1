import { argumentAt } from './arguments';
import { isCommand } from './commands';

/** Whether the backslash at `at` may stand as it is in a formula, with the command that it begins and what that takes. */
export function mayStand(text: string, at: number): boolean {
  const name = /^[A-Za-z]+/.exec(text.slice(at + 1, at + 1 + LONGEST_NAME))?.[0];
  return name === undefined || (isCommand(name) && argumentAt(name, text, at + 1 + name.length) !== undefined);
}

/** Longer than every name of the list. */
const LONGEST_NAME = 40;
