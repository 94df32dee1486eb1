/**
 * What the oldest engines that the app runs in do not have. Installers of 1.13 may hold Chromium 106; phones have the
 * WebKit of their system, from Safari 16.0 on. `tests/build/engines.test.ts` refuses it in what is built, and one run in
 * a browser has it taken away.
 *
 * Chromium and Safari are the first versions that have it, by https://github.com/mdn/browser-compat-data (v6), whose
 * tables MDN shows at the foot of each page; Safari's of `false` is none yet.
 */

/** Functions of a global object, and global objects themselves. */
export const MISSING_GLOBALS = [
  { name: 'AbortSignal.any', chromium: 116, safari: 17.4 },
  { name: 'Array.fromAsync', chromium: 121, safari: 16.4 },
  { name: 'CompressionStream', chromium: 80, safari: 16.4 },
  { name: 'CSS.highlights', chromium: 105, safari: 17.2 },
  { name: 'CSSStyleSheet.prototype.replaceSync', chromium: 73, safari: 16.4 },
  { name: 'DecompressionStream', chromium: 80, safari: 16.4 },
  { name: 'Error.isError', chromium: 134, safari: 26 },
  { name: 'Float16Array', chromium: 135, safari: 18.2 },
  { name: 'Intl.DurationFormat', chromium: 129, safari: 16.4 },
  { name: 'Iterator', chromium: 122, safari: 18.4 },
  { name: 'JSON.rawJSON', chromium: 114, safari: 18.4 },
  { name: 'Map.groupBy', chromium: 117, safari: 17.4 },
  { name: 'Math.sumPrecise', chromium: 147, safari: 26.2 },
  { name: 'Notification', chromium: 20, safari: 16.4 },
  { name: 'Object.groupBy', chromium: 117, safari: 17.4 },
  { name: 'OffscreenCanvas', chromium: 69, safari: 16.4 },
  { name: 'Promise.try', chromium: 128, safari: 18.2 },
  { name: 'Promise.withResolvers', chromium: 119, safari: 17.4 },
  { name: 'ReadableStream.from', chromium: false, safari: false },
  { name: 'RegExp.escape', chromium: 136, safari: 18.2 },
  { name: 'Response.json', chromium: 105, safari: 17 },
  { name: 'Temporal', chromium: 144, safari: false },
  { name: 'URL.canParse', chromium: 120, safari: 17 },
  { name: 'URL.parse', chromium: 126, safari: 18 },
  { name: 'URLPattern', chromium: 95, safari: 26 },
  { name: 'ViewTransition', chromium: 111, safari: 18 },
  { name: 'cancelIdleCallback', chromium: 47, safari: false },
  { name: 'cookieStore', chromium: 87, safari: 18.4 },
  { name: 'documentPictureInPicture', chromium: 116, safari: false },
  { name: 'navigator.userActivation', chromium: 72, safari: 16.4 },
  { name: 'requestIdleCallback', chromium: 47, safari: false },
  { name: 'scheduler', chromium: 94, safari: false },
  { name: 'showOpenFilePicker', chromium: 86, safari: false },
  { name: 'trustedTypes', chromium: 83, safari: 26 },
];

/** Methods of a prototype. */
export const MISSING_METHODS = [
  { of: 'Array', name: 'toReversed', chromium: 110, safari: 16 },
  { of: 'Array', name: 'toSorted', chromium: 110, safari: 16 },
  { of: 'Array', name: 'toSpliced', chromium: 110, safari: 16 },
  { of: 'ArrayBuffer', name: 'resize', chromium: 111, safari: 16.4 },
  { of: 'ArrayBuffer', name: 'transfer', chromium: 114, safari: 17.4 },
  { of: 'Document', name: 'caretPositionFromPoint', chromium: 128, safari: 18.4 },
  { of: 'Document', name: 'startViewTransition', chromium: 111, safari: 18 },
  { of: 'Element', name: 'checkVisibility', chromium: 105, safari: 17.4 },
  { of: 'Element', name: 'computedStyleMap', chromium: 66, safari: 16.4 },
  { of: 'Element', name: 'getHTML', chromium: 125, safari: 18 },
  { of: 'Element', name: 'moveBefore', chromium: 133, safari: false },
  { of: 'Element', name: 'scrollIntoViewIfNeeded', chromium: 15, safari: false },
  { of: 'Element', name: 'setHTML', chromium: 146, safari: false },
  { of: 'Element', name: 'setHTMLUnsafe', chromium: 124, safari: 17.4 },
  { of: 'HTMLElement', name: 'attachInternals', chromium: 77, safari: 16.4 },
  { of: 'HTMLElement', name: 'hidePopover', chromium: 114, safari: 17 },
  { of: 'HTMLElement', name: 'showPopover', chromium: 114, safari: 17 },
  { of: 'HTMLElement', name: 'togglePopover', chromium: 114, safari: 17 },
  { of: 'Headers', name: 'getSetCookie', chromium: 113, safari: 17 },
  { of: 'Map', name: 'getOrInsert', chromium: 145, safari: 26.2 },
  { of: 'Set', name: 'difference', chromium: 122, safari: 17 },
  { of: 'Set', name: 'intersection', chromium: 122, safari: 17 },
  { of: 'Set', name: 'isDisjointFrom', chromium: 122, safari: 17 },
  { of: 'Set', name: 'isSubsetOf', chromium: 122, safari: 17 },
  { of: 'Set', name: 'isSupersetOf', chromium: 122, safari: 17 },
  { of: 'Set', name: 'symmetricDifference', chromium: 122, safari: 17 },
  { of: 'Set', name: 'union', chromium: 122, safari: 17 },
  { of: 'String', name: 'isWellFormed', chromium: 111, safari: 16.4 },
  { of: 'String', name: 'toWellFormed', chromium: 111, safari: 16.4 },
  { of: 'Uint8Array', name: 'setFromHex', chromium: 140, safari: 18.2 },
  { of: 'Uint8Array', name: 'toBase64', chromium: 140, safari: 18.2 },
  { of: 'Uint8Array', name: 'toHex', chromium: 140, safari: 18.2 },
];

/** Parts of a regular expression, by how they are written. */
export const MISSING_IN_PATTERNS = [
  { name: 'look-behind', written: /\(\?<[=!]/, chromium: 62, safari: 16.4 },
  { name: 'modifiers', written: /\(\?[ims-]+:/, chromium: 125, safari: 26 },
];

/** Flags of a regular expression. */
export const MISSING_FLAGS = [{ name: 'v', chromium: 112, safari: 17 }];

/** What a style sheet has at its own, in a selector or an at-rule. */
export const MISSING_IN_SELECTORS = [
  { name: 'nesting', written: /&/, chromium: 120, safari: 17.2 },
  { name: 'ranges in media queries', written: /@media[^{]*[<>]/, chromium: 104, safari: 16.4 },
  { name: '@scope', written: /@scope\b/, chromium: 118, safari: 17.4 },
  { name: '@starting-style', written: /@starting-style\b/, chromium: 117, safari: 17.5 },
  { name: ':state()', written: /:state\(/, chromium: 125, safari: 17.4 },
  { name: ':popover-open', written: /:popover-open/, chromium: 114, safari: 17 },
  { name: ':dir()', written: /:dir\(/, chromium: 120, safari: 16.4 },
  { name: ':user-invalid', written: /:user-(?:in)?valid/, chromium: 119, safari: 16.5 },
];

/** Values that are left out where they are unknown: they need one before them that is known. */
export const MISSING_VALUES = [
  { name: 'color-mix()', written: /\bcolor-mix\(/, chromium: 111, safari: 16.2 },
  { name: 'light-dark()', written: /\blight-dark\(/, chromium: 123, safari: 17.5 },
  { name: 'relative colours', written: /\b(?:rgb|hsl|oklch|oklab)\(\s*from\b/, chromium: 119, safari: 16.4 },
  { name: 'oklch()', written: /\b(?:oklch|oklab|lch|lab)\(/, chromium: 111, safari: 15.4 },
  { name: 'dvh and its like', written: /\d(?:[dsl]v[hw])\b/, chromium: 108, safari: 15.4 },
  { name: 'subgrid', written: /\bsubgrid\b/, chromium: 117, safari: 16 },
  { name: 'trigonometry', written: /\b(?:sin|cos|tan|pow|sqrt|hypot|round|mod|rem)\(/, chromium: 111, safari: 15.4 },
  { name: 'lh', written: /\d(?:lh|rlh|cap)\b/, chromium: 109, safari: 16.4 },
];

/** Properties without which what they are for is lost, not just less smooth. */
export const MISSING_PROPERTIES = [
  { name: 'field-sizing', chromium: 123, safari: 26.2 },
  { name: 'anchor-name', chromium: 125, safari: 26 },
  { name: 'interpolate-size', chromium: 129, safari: false },
  { name: 'mask', chromium: 120, safari: 15.4 },
];

/** What is in `main.js` all the same, and why that is no trouble: it is asked for first. `in` is what a pattern is told by. */
export const GUARDED = [
  { name: 'trustedTypes', why: 'dompurify does without' },
  { name: 'scheduler', why: 'the pace of background work goes by a timer then' },
  { name: 'look-behind', in: '(?<![ \t])[ \t]+$', why: 'yaml tries it, and has another way' },
];
