/** What the oldest engines lack: the first versions that have it. */
interface Missing {
  name: string;
  chromium: number | false;
  safari: number | false;
}
/** The same, told by how it is written. */
interface MissingSyntax extends Missing {
  written: RegExp;
}

export const MISSING_GLOBALS: Missing[];
export const MISSING_METHODS: (Missing & { of: string })[];
export const MISSING_IN_PATTERNS: MissingSyntax[];
export const MISSING_FLAGS: Missing[];
export const MISSING_IN_SELECTORS: MissingSyntax[];
export const MISSING_VALUES: MissingSyntax[];
export const MISSING_PROPERTIES: Missing[];
export const GUARDED: { name: string; in?: string; why: string }[];
