/** A JSON text as an object; undefined when it is none. */
export function jsonObject(text: string): Record<string, unknown> | undefined {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** A value as an object with named members; undefined for anything else, lists included. */
export function asObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}

/** A string that says something; undefined for anything else. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/**
 * The object literal that follows `marker` in a script, such as `var data = {…}`; undefined when
 * there is none. Strings are skipped over, so braces inside them do not count.
 */
export function objectAfter(script: string, marker: string): Record<string, unknown> | undefined {
  const at = script.indexOf(marker);
  const start = at < 0 ? -1 : script.indexOf('{', at + marker.length);
  if (start < 0) return undefined;
  let depth = 0;
  for (let end = start; end < script.length; end += 1) {
    const character = script[end];
    if (character === '"') end = endOfString(script, end);
    else if (character === '{') depth += 1;
    else if (character === '}' && (depth -= 1) === 0) return jsonObject(script.slice(start, end + 1));
  }
  return undefined;
}

function endOfString(script: string, start: number): number {
  for (let end = start + 1; end < script.length; end += 1) {
    if (script[end] === '\\') end += 1;
    else if (script[end] === '"') return end;
  }
  return script.length;
}
