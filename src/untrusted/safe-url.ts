/**
 * The web address that `text` names, seen from `base`: http or https, without user name and
 * password. Undefined for anything else.
 */
export function safeUrl(text: string, base?: URL | string): URL | undefined {
  try {
    const url = new URL(text.trim(), base);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
    url.username = '';
    url.password = '';
    return url;
  } catch {
    return undefined;
  }
}
