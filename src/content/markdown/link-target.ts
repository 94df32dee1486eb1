import { safeUrl } from '../../untrusted/safe-url';

/**
 * The web address `href` names as it may stand in a Markdown link or image: absolute, and without
 * anything a reader of the note could take for other markup. Undefined for what is no web address.
 */
export function linkTarget(href: string, baseUrl: URL): string | undefined {
  const url = safeUrl(href, baseUrl)?.href;
  if (url === undefined) return undefined;
  const written = url
    .replace(/%(?![\da-fA-F]{2})/g, '%25')
    .replace(/[\\`|<>"{}\s]/g, (character) => encodeURIComponent(character))
    .replace(/\$\$/g, '%24%24')
    .replace(/\[\[|]]/g, (pair) => (pair === '[[' ? '%5B%5B' : '%5D%5D'));
  return isBalanced(written) ? written : `<${written}>`;
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0 || depth > 1) return false;
  }
  return depth === 0;
}
