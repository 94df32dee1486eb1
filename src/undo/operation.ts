import * as v from 'valibot';

/** What a person did that can be taken back. */
const OPERATION_KINDS = ['decline', 'promote', 'extend', 'step', 'status', 'repair'] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];

const change = v.object({ at: v.number(), removed: v.string(), inserted: v.number(), before: v.string(), after: v.string() });

const touchedFile = v.object({
  /** Where it is now. */
  path: v.string(),
  /** Where it was, if it was moved. */
  from: v.optional(v.string()),
  /** How its text was changed. */
  change: v.optional(change),
  /** It was made, with a text of this fingerprint. */
  created: v.optional(v.string()),
  /** Somebody else wrote it between two writes of the operation: it cannot be taken back whole. */
  mixed: v.optional(v.boolean()),
});

const operation = v.object({
  kind: v.picklist(OPERATION_KINDS),
  /** When it ended, ISO 8601. */
  at: v.string(),
  files: v.array(touchedFile),
});

/** A file as an operation left it, and what brings it back. */
export type TouchedFile = v.InferOutput<typeof touchedFile>;

/** One thing a person did, over however many files. */
export type Operation = v.InferOutput<typeof operation>;

const stored = v.object({ version: v.literal(1), operations: v.array(operation) });

/** The operations a stored text holds, oldest first; none when it is damaged or of another version. */
export function operationsIn(text: string): Operation[] {
  try {
    const read = v.safeParse(stored, JSON.parse(text));
    return read.success ? read.output.operations : [];
  } catch {
    return [];
  }
}

/** Operations as they are stored. */
export function storedText(operations: readonly Operation[]): string {
  return JSON.stringify({ version: 1, operations });
}
