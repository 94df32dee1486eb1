import type { QueryView } from './query-view';

/** The least tie to the vault that a text must have before any note is suggested for it, on the scale of `Evidence.tie`. */
export interface Gates {
  text: number;
  /** For a title with no text. */
  title: number;
}

/** What a vault's own notes come to, each taken out first: by the beginning of its text, and by its title alone. */
export interface OwnTies {
  text: readonly number[];
  title: readonly number[];
}

/** The gates of a vault whose links cannot tell: what those of the benchmark's vaults come to without their links. */
export const shippedGates: Gates = { text: 0.45, title: 0.2 };

/** The share of a vault's own notes that may lie below each gate: many a title says nothing of its subject. */
const LEFT_OUT: Gates = { text: 0.1, title: 0.2 };
/** How many notes the shipped gates count for. */
const PRIOR = 20;

/** With fewer notes than this, few vaults hold three that a text could be close to: gates are lower in proportion. */
const LARGE_ENOUGH = 60;

/** The gates that nearly all of a vault's own notes would pass. */
export function gatesFrom(ties: OwnTies): Gates {
  return { text: gate(ties, 'text'), title: gate(ties, 'title') };
}

function gate(ties: OwnTies, kind: keyof Gates): number {
  const own = [...ties[kind]].sort((a, b) => a - b);
  const low = own[Math.floor(LEFT_OUT[kind] * own.length)] ?? 0;
  return (own.length * low + PRIOR * shippedGates[kind]) / (own.length + PRIOR);
}

/** The gate for a query: between that of a title and that of a text as it has little or much beside its title. */
export function gateFor({ fullness, index }: QueryView, { text, title }: Gates): number {
  return Math.min(1, index.size / LARGE_ENOUGH) * (title + fullness * (text - title));
}
