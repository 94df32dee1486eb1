import { SHOWN, type FoundKind } from '../kinds/look-over';
import { markText } from '../kinds/mark-text';
import { answered, type Verb } from './verb';

/** Paths given as examples of a kind. */
const EXAMPLES = 3;

/** The kinds of pending notes that a look over the vault finds, and the folder of permanent ones. */
export const kinds: Verb = {
  id: 'kinds',
  flags: [],
  async prepare(_parameters, { lookOver, t }) {
    const found = await lookOver();
    const shown = found.kinds.filter(({ confidence }) => confidence >= SHOWN);
    const { permanent } = found;
    return answered({
      data: { kinds: shown.map(described), ...(permanent !== undefined && { permanent }) },
      lines: [
        ...shown.map((kind) => ({
          text: t.verbs.kind(kind.paths.length, markText(kind)),
          ...(kind.paths[0] !== undefined && { path: kind.paths[0] }),
        })),
        ...(permanent === undefined ? [] : [{ text: t.verbs.permanentFolder(permanent.folder) }]),
      ],
    });
  },
};

function described(kind: FoundKind): Readonly<Record<string, unknown>> {
  const { paths, lists, confidence, link, title, date, source, sections, done, declined } = kind;
  return {
    recognisedBy: markText(kind),
    count: paths.length,
    examples: paths.slice(0, EXAMPLES),
    confidence: Math.round(confidence * 100) / 100,
    properties: { link, title, date, source },
    sections,
    ...(done && { done }),
    ...(declined && { declined }),
    ...(lists.length > 0 && { lists }),
  };
}
