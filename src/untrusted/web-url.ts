/** The http or https address that `text` names, seen from `base` where there is one; undefined for anything else. */
export function webUrl(text: string, base?: URL | string): URL | undefined {
  // What is no address throws, which is slow where every note of a vault is asked.
  if (base === undefined && !/^\s*https?:/i.test(text)) return undefined;
  try {
    const url = new URL(text.trim(), base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
  } catch {
    return undefined;
  }
}
