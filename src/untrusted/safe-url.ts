import { webUrl } from './web-url';

/** Like {@link webUrl}, without user name and password, and with what would be a mark of Obsidian's or a plugin's percent-encoded. */
export function safeUrl(text: string, base?: URL | string): URL | undefined {
  const url = webUrl(text, base);
  if (url === undefined) return undefined;
  url.username = '';
  url.password = '';
  for (const part of ['pathname', 'search', 'hash'] as const) if (/[[\]`|^]|%%|::|\{\{/.test(url[part])) url[part] = encoded(url[part]);
  return url;
}

function encoded(part: string): string {
  return part
    .replace(/%(?![\dA-Fa-f]{2})/g, '%25')
    .replace(/[[\]`|^{}]|:(?=:)/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
