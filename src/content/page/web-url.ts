/** The http or https address that `href` names, seen from `base`; undefined for anything else. */
export function webUrl(href: string, base: string): URL | undefined {
  try {
    const url = new URL(href.trim(), base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
  } catch {
    return undefined;
  }
}
