import { named, type NamedKind } from '../kinds/adopt';
import { SHOWN } from '../kinds/look-over';
import { markText } from '../kinds/mark-text';
import { listOf } from './parameters';
import { answered, refused, type Line, type Report, type Verb } from './verb';

/** Paths given as examples of a kind. */
const EXAMPLES = 3;

/** The kinds of pending notes that a look over the vault finds, and the folder of permanent ones; with `adopt` those named count from then on, or all. */
export const kinds: Verb = {
  id: 'kinds',
  flags: ['adopt', 'dry-run'],
  async prepare(parameters, { actions, lookOver, arrangement, t }) {
    const found = await lookOver();
    const shown = named(found.kinds.filter(({ confidence }) => confidence >= SHOWN));
    const { permanent } = found;
    const report: Report = {
      data: { kinds: shown.map(described), ...(permanent !== undefined && { permanent }) },
      lines: [
        ...shown.map((kind): Line => ({
          text: t.verbs.kind(kind.paths.length, markText(kind)),
          ...(kind.paths[0] !== undefined && { path: kind.paths[0] }),
        })),
        ...(permanent === undefined ? [] : [{ text: t.verbs.permanentFolder(permanent.folder) }]),
      ],
    };
    const wanted = listOf(parameters, 'adopt');
    if (wanted.length === 0) return answered(report);
    const ids = shown.map(({ id }) => id);
    const unknown = wanted.find((id) => id !== 'all' && !ids.includes(id));
    if (unknown !== undefined) return refused({ code: 'bad-value', name: 'adopt', value: unknown, wanted: ['all', ...ids].join(', ') });
    const adopted = shown.filter(({ id }) => wanted.includes('all') || wanted.includes(id));
    return {
      kind: 'work',
      question: t.verbs.question.kinds(adopted.length),
      preview: report,
      carryOut: async () => {
        await actions.adoptKinds(adopted, { permanent: permanent?.folder });
        const pending = arrangement.amount().notes;
        return {
          ok: true,
          data: { ...report.data, adopted: adopted.map(({ id }) => id), pending },
          lines: [...report.lines, { text: t.verbs.pending(arrangement.amount()) }],
        };
      },
    };
  },
};

function described(kind: NamedKind): Readonly<Record<string, unknown>> {
  const { id, paths, lists, confidence, link, title, date, source, sections, done, declined } = kind;
  return {
    id,
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
