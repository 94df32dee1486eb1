/**
 * The inline fields that Dataview reads in a note's lines, each as its key: the grammar of its `import/inline-field.ts`
 * (0.5.68), which its package does not export. Code is read like any other text.
 */
export function dataviewFields(text: string): string[] {
  return text.split(/\r\n|\n|\r/).flatMap((line) => [...bracketed(line), ...wholeLine(line)]);
}

function wholeLine(line: string): string[] {
  const at = line.indexOf('::');
  if (at < 0) return [];
  const key = /^[^0-9\w\p{L}]*((?:[0-9\p{L}\w\s_/-]|\p{Extended_Pictographic})+)[_*~`]*$/u.exec(line.slice(0, at).trim())?.[1];
  return key === undefined || key.trim() === '' ? [] : [key.trim()];
}

/** `[key:: value]` and `(key:: value)`; neither may hold a bracket before its colons, and it has to close. */
function bracketed(line: string): string[] {
  return [...line.matchAll(/[[(]/g)].flatMap(({ 0: open, index }) => {
    const at = line.indexOf('::', index + 1);
    const key = line.slice(index + 1, at);
    const close = line.indexOf(open === '[' ? ']' : ')', at);
    return at < 0 || close < 0 || /[[\]()]/.test(key) || key.trim() === '' ? [] : [key.trim()];
  });
}
