import { VaultIndex } from '../src/links/index/vault-index';
import type { LinkQuery, VaultNote } from '../src/links/note';
import { COLUMNS, type Weights, type Worth } from '../src/links/rank/columns';
import { FEATURES } from '../src/links/rank/features';
import { fit } from '../src/links/rank/fit';
import { canTeach, questionsOf, withoutLinkTexts } from '../src/links/rank/learn';
import { highest, QueryView } from '../src/links/rank/query-view';
import { rowsOf } from '../src/links/rank/rows';
import { scoring } from '../src/links/rank/score';
import { signals, type SignalId } from '../src/links/signals';
import { atOnce } from '../src/slices';

/** One question: the rows of its candidates, and for each its share of the right answers. */
export interface Question {
  rows: Float32Array;
  shares: Float64Array;
}

/** Inner units with their biases, what each of them counts, and what each column counts beside them. */
export interface Net {
  inner: Float64Array;
  biases: Float64Array;
  outer: Float64Array;
  direct: Float64Array;
}

const HIDDEN = 16;
const FOLDS = 6;
const MOST_NOTES = 240;
const CANDIDATES = 100;
/** Small vaults cut out of each, and their size: notes that are neighbours by path. */
const SMALL_VAULTS = 6;
const SMALL = 40;
/** Each round looks at every fourth question. */
const ROUNDS = 150;
const PARTS = 4;
const RATE = 0.03;
const DECAY = 1e-3;
/** See `fit`: of thousands of questions this leaves a signal that says nothing at 0. */
const PULL = 1;

/** A note taken out of its vault, to be asked what it should link to. */
export interface Trial {
  index: VaultIndex;
  query: LinkQuery;
  links: readonly string[];
}

/** Trials over a vault, and over some small ones cut out of it: in these other signals are left, and the net has to serve them too. */
export function trialsOf(vault: readonly VaultNote[]): Trial[] {
  const apart = Math.floor(vault.length / SMALL_VAULTS);
  const small = Array.from({ length: SMALL_VAULTS }, (_, i) => vault.slice(i * apart, i * apart + SMALL));
  return [vault, ...small.map(onItsOwn)].flatMap(trialsAbout);
}

/** Without the links that lead out of the notes. */
function onItsOwn(notes: readonly VaultNote[]): VaultNote[] {
  const paths = new Set(notes.map(({ path }) => path));
  return notes.map((note) => ({
    ...note,
    links: note.links.filter((path) => paths.has(path)),
    anchors: note.anchors.filter(([path]) => paths.has(path)),
  }));
}

/** Takes notes out of a vault, a sixth at a time, to ask the rest what they should link to. */
function trialsAbout(vault: readonly VaultNote[]): Trial[] {
  const able = vault.filter(({ links }) => canTeach(links.length));
  const asked = able.filter((_, i) => i % Math.ceil(able.length / MOST_NOTES) === 0);
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const hidden = asked.filter((_, i) => i % FOLDS === fold);
    const index = without(vault, new Set(hidden.map(({ path }) => path)));
    return hidden.flatMap((note) => questionsOf(note).map((query) => ({ index, query, links: note.links })));
  });
}

/** The index of a vault that never knew the hidden notes: nobody links to them, and no text says what such a link showed. */
function without(vault: readonly VaultNote[], hidden: ReadonlySet<string>): VaultIndex {
  const index = new VaultIndex();
  for (const note of vault) {
    if (hidden.has(note.path)) continue;
    const text = withoutLinkTexts({ text: note.text, anchors: note.anchors.filter(([path]) => hidden.has(path)) });
    atOnce(
      index.adding({
        ...note,
        text,
        links: note.links.filter((path) => !hidden.has(path)),
        anchors: note.anchors.filter(([path]) => !hidden.has(path)),
      }),
    );
  }
  atOnce(index.settle());
  return index;
}

/** Everything fitted on trials: the sum first, over the candidates of an even one, then the net over the sum's own. */
export function fitOn(trials: readonly Trial[], tell: (round: number, loss: number) => void): { sum: Weights; net: Net } {
  const sum = fitSum(questionsOver(trials, EVEN));
  return { sum, net: fitNet(questionsOver(trials, sum), tell) };
}

/** Each signal by its share of the highest score alone. */
const EVEN = weightsOf(() => ({ level: 0, lead: 1 }));

function questionsOver(trials: readonly Trial[], sum: Weights): Question[] {
  return trials.flatMap(({ index, query, links }) => {
    const view = new QueryView(index, query);
    const { scores, total } = atOnce(scoring(view, sum));
    const candidates = highest(total, CANDIDATES);
    const linked = candidates.map((candidate) => links.includes(index.pathOf(candidate)));
    const hits = linked.filter(Boolean).length;
    const rows = rowsOf(scores, candidates);
    view.release();
    return hits === 0 ? [] : [{ rows, shares: Float64Array.from(linked, (isLinked) => (isLinked ? 1 / hits : 0)) }];
  });
}

/** The plain sum, fitted as the app fits the last layer, with nothing but levels and leads to go by. */
function fitSum(questions: readonly Question[]): Weights {
  const used = 2 * signals.length;
  const examples = questions.map(({ rows, shares }) => {
    const features = new Float32Array(shares.length * FEATURES);
    for (let candidate = 0; candidate < shares.length; candidate++)
      features.set(rows.subarray(candidate * COLUMNS, candidate * COLUMNS + used), candidate * FEATURES);
    return { features, linked: Array.from(shares, (share) => share > 0) };
  });
  const fitted = atOnce(fit(examples, new Float64Array(FEATURES), PULL));
  return weightsOf((signal) => ({ level: fitted[signal] ?? 0, lead: fitted[signal + signals.length] ?? 0 }));
}

function weightsOf(worthOf: (signal: number) => Worth): Weights {
  return Object.fromEntries(signals.map(({ id }, signal) => [id, worthOf(signal)])) as Record<SignalId, Worth>;
}

/** The net under which the linked candidates come first: a choice among all of a question (softmax), by Adam. */
export function fitNet(questions: readonly Question[], tell: (round: number, loss: number) => void): Net {
  const random = gaussian(1);
  const net: Net = {
    inner: Float64Array.from({ length: HIDDEN * COLUMNS }, () => 0.3 * random()),
    biases: new Float64Array(HIDDEN),
    outer: Float64Array.from({ length: HIDDEN }, () => 0.3 * random()),
    direct: Float64Array.from({ length: COLUMNS }, () => 0.1 * random()),
  };
  const parts = Object.values(net) as Float64Array[];
  const means = parts.map((part) => new Float64Array(part.length));
  const squares = parts.map((part) => new Float64Array(part.length));
  for (let round = 1; round <= ROUNDS; round++) {
    const asked = questions.filter((_, i) => i % PARTS === round % PARTS);
    const slopes = parts.map((part) => new Float64Array(part.length));
    const loss = asked.reduce((sum, one) => sum + addSlopes(net, one, slopes), 0) / asked.length;
    parts.forEach((part, p) => {
      part.forEach((value, i) => {
        const slope = (slopes[p]?.[i] ?? 0) / asked.length - DECAY * value;
        const mean = 0.9 * (means[p]?.[i] ?? 0) + 0.1 * slope;
        const square = 0.98 * (squares[p]?.[i] ?? 0) + 0.02 * slope * slope;
        means[p]?.set([mean], i);
        squares[p]?.set([square], i);
        const rate = RATE * (1 - (round - 1) / ROUNDS);
        part[i] = value + (rate * mean) / (1 - 0.9 ** round) / (Math.sqrt(square / (1 - 0.98 ** round)) + 1e-5);
      });
    });
    if (round % 20 === 0) tell(round, loss);
  }
  return net;
}

/** Adds what a question says of the net's numbers, in the order of {@link Net}; gives its loss. */
function addSlopes({ inner, biases, outer, direct }: Net, { rows, shares }: Question, slopes: Float64Array[]): number {
  const [toInner, toBiases, toOuter, toDirect] = slopes;
  const units = new Float64Array(shares.length * HIDDEN);
  const sums = shares.map((_, candidate) => {
    let sum = 0;
    for (let unit = 0; unit < HIDDEN; unit++) {
      let into = biases[unit] ?? 0;
      for (let column = 0; column < COLUMNS; column++)
        into += (inner[unit * COLUMNS + column] ?? 0) * (rows[candidate * COLUMNS + column] ?? 0);
      units[candidate * HIDDEN + unit] = Math.tanh(into);
      sum += (outer[unit] ?? 0) * Math.tanh(into);
    }
    for (let column = 0; column < COLUMNS; column++) sum += (direct[column] ?? 0) * (rows[candidate * COLUMNS + column] ?? 0);
    return sum;
  });
  const most = Math.max(...sums);
  const whole = sums.reduce((all, sum) => all + Math.exp(sum - most), 0);
  let loss = 0;
  shares.forEach((share, candidate) => {
    const expected = Math.exp((sums[candidate] ?? 0) - most) / whole;
    if (share > 0) loss -= share * Math.log(expected);
    const surprise = share - expected;
    const row = rows.subarray(candidate * COLUMNS, (candidate + 1) * COLUMNS);
    row.forEach((value, column) => {
      add(toDirect, column, surprise * value);
    });
    for (let unit = 0; unit < HIDDEN; unit++) {
      const fired = units[candidate * HIDDEN + unit] ?? 0;
      add(toOuter, unit, surprise * fired);
      const back = surprise * (outer[unit] ?? 0) * (1 - fired * fired);
      add(toBiases, unit, back);
      row.forEach((value, column) => {
        add(toInner, unit * COLUMNS + column, back * value);
      });
    }
  });
  return loss;
}

function add(to: Float64Array | undefined, at: number, value: number): void {
  if (to) to[at] = (to[at] ?? 0) + value;
}

/** Normally distributed numbers, the same for the same seed (Box and Muller over mulberry32). */
function gaussian(seed: number): () => number {
  let state = seed;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32 || 1e-9;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** What was fitted, as the file it is shipped in. */
export function asSource({ sum, net: { inner, biases, outer, direct } }: ReturnType<typeof fitOn>): string {
  const list = (values: Iterable<number>): string => Array.from(values, (value) => String(Math.round(value * 1000) / 1000 + 0)).join(', ');
  const worths = signals.map(({ id }) => `  '${id}': { level: ${list([sum[id].level])}, lead: ${list([sum[id].lead])} },`);
  const units = Array.from(
    biases,
    (bias, unit) => `  { bias: ${list([bias])}, weights: [${list(inner.subarray(unit * COLUMNS, (unit + 1) * COLUMNS))}] },`,
  );
  return `// Fitted on public vaults by \`bench/fit-links.mjs\`, which writes this file.
import type { Weights } from './columns';

/** The plain sum of signals by which candidates are found. */
export const shippedSum: Weights = {
${worths.join('\n')}
};

/** One inner unit of the net: what it adds to its sum, and the weight of each column of a row. */
export interface InnerUnit {
  bias: number;
  weights: readonly number[];
}

/** Number of inner units. */
export const HIDDEN = ${HIDDEN};

/** The inner units, fitted so that the notes an author linked to come first; never changed by the user's vault. */
export const inner: readonly InnerUnit[] = [
${units.join('\n')}
];

/** The weights of the features, fitted on the same vaults: the start, and the pull, of fitting to the user's own. */
export const shippedOuter: Float64Array = Float64Array.from([
  ${list([...outer, ...direct])},
]);
`;
}
