/** The TeX of a formula that stands as a picture: in its alternative text, or asked of a service by its address. */
export function texOfPicture(image: Element): string | undefined {
  const alt = (image.getAttribute('alt') ?? '').trim();
  const asked = askedOf(image.getAttribute('src') ?? '');
  if (asked !== undefined) return alt === '' || !looksLikeTex(alt) ? asked : alt;
  return alt !== '' && (image.matches('.latex, .tex, .math, .ql-img-inline-formula, .ql-img-displayed-equation') || looksLikeTex(alt))
    ? alt
    : undefined;
}

/** CodeCogs, WordPress, Google's charts and the like draw what stands in their query. */
const SERVICES =
  /latex\.codecogs\.com\/[\w.]+(?:\?|\/)|\/latex\.php\?(?:.*&)?latex=|chart\.(?:googleapis|apis\.google)\.com\/chart\?.*?chl=|math\.vercel\.app\/?\?from=|zhihu\.com\/equation\?tex=/i;

function askedOf(address: string): string | undefined {
  const match = SERVICES.exec(address);
  if (match === null || address.length > 8000) return undefined;
  const [query = ''] = address.slice(match.index + match[0].length).split(/&(?:bg|fg|s|cht|chs|chf|chco|chl|c)=/);
  try {
    return (
      decodeURIComponent((/codecogs/.test(match[0]) ? query : query.replace(/\+/g, ' ')).replace(/&space;/g, ' '))
        .replace(/^\s*\\(?:inline|dpi\{\d+\}|bg_white)\s*/g, '')
        .trim() || undefined
    );
  } catch {
    return undefined;
  }
}

/** A command with an argument, a script or an environment; a path of Windows has neither. */
function looksLikeTex(text: string): boolean {
  return (
    text.length < 4000 &&
    /\\(?:begin|frac|sqrt|sum|int|prod|operatorname|mathrm|mathbf|mathbb|mathcal|text|left|overline|hat|vec)\b\s*[{(_[\\]|\\[a-zA-Z]{2,}[^\\]*[_^]|[_^]\{[^}]*\}.*\\[a-zA-Z]{2,}/.test(
      text,
    )
  );
}
