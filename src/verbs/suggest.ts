import { reasonText } from '../panel/reason-text';
import { countOf } from './parameters';
import { readSource } from './read-source';
import { answered, refused, type Verb } from './verb';

/** How many suggestions are given by default. */
const LIMIT = 10;

/** Notes of the vault that a pending note should link to, with the reasons for each. */
export const suggest: Verb = {
  id: 'suggest',
  flags: ['path', 'limit'],
  async prepare(parameters, deps) {
    const read = await readSource(parameters, deps);
    if (!read.ok) return refused(read.refusal);
    const { path } = read.source;
    const found = await deps.suggest(read.source, countOf(parameters, 'limit') ?? LIMIT);
    const suggestions = found.map(({ path: target, evidence, strength, reasons, sentence }) => ({
      path: target,
      evidence: Math.round(evidence * 100) / 100,
      strength,
      reasons: reasons.map((reason) => ({ code: reason.code, text: reasonText(reason, deps) })),
      ...(sentence !== undefined && { sentence }),
    }));
    return answered({
      data: { path, suggestions },
      lines: suggestions.map(({ path: target, reasons }) => ({
        text: [deps.nameOf(target), ...reasons.slice(0, 1).map(({ text }) => text)].join(': '),
        path: target,
      })),
    });
  },
};
