import { webUrl } from './web-url';

/** Like {@link webUrl}, without user name and password. */
export function safeUrl(text: string, base?: URL | string): URL | undefined {
  const url = webUrl(text, base);
  if (url === undefined) return undefined;
  url.username = '';
  url.password = '';
  return url;
}
