import type { PropertyValue } from '../properties/property-value';
import { webUrl } from '../untrusted/web-url';
import { wordOf } from './word';

/** The web address that a property's value holds or stands for; `name` tells what a bare number is. Undefined where there is none. */
export function linkIn(name: string, value: PropertyValue | undefined): string | undefined {
  if (Array.isArray(value)) {
    const links = value.flatMap((one) => linkIn(name, one) ?? []);
    return links.length > MOST ? undefined : links[0];
  }
  if (typeof value === 'number') return /arxiv|eprint/.test(wordOf(name)) ? arxivLink(arxivNumber(value)) : undefined;
  if (typeof value !== 'string') return undefined;
  const said = value.trim();
  const address = /https?:\/\/[^\s<>"'`|\]]+/i.exec(said)?.[0];
  // An address within a sentence is not what the property is for.
  if (address !== undefined)
    return said.length <= address.length + LABEL ? webUrl(withoutBracket(address)) && withoutBracket(address) : undefined;
  const number = ARXIV.exec(said)?.[1];
  if (number !== undefined && (/arxiv|eprint|url|link|id/.test(wordOf(name)) || /^arxiv:/i.test(said))) return arxivLink(number);
  const doi = DOI.exec(said)?.[1];
  if (doi !== undefined) return `https://doi.org/${doi}`;
  return /\b(?:url|link)\b|链接|网址/.test(wordOf(name)) && BARE.test(said) ? `https://${said}` : undefined;
}

/** A list of more addresses than an article's own is one of sources. */
const MOST = 2;
/** Characters of a label around an address: `[Title of the page](…)`. */
const LABEL = 160;
/** info.arxiv.org/help/arxiv_identifier.html, new and old style. */
const ARXIV = /^(?:arxiv: ?)?(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?\/\d{7}(?:v\d+)?)$/i;
/** www.doi.org/doi-handbook, 2.2: `10.` and a registrant's number, a slash, anything. */
const DOI = /^(?:doi: ?)?(10\.\d{4,9}\/\S+)$/i;
const BARE = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}\/\S*$/i;

const arxivLink = (number: string): string => `https://arxiv.org/abs/${number}`;

/** YAML reads `2602.01230` as a number without its last zeros; since 2015 a number has five digits behind the point. */
function arxivNumber(value: number): string {
  const [year = '', behind = ''] = String(value).split('.');
  return `${year.padStart(4, '0')}.${behind.padEnd(Number(year) >= 1501 ? 5 : 4, '0')}`;
}

function withoutBracket(address: string): string {
  const closed = (address.match(/\(/g) ?? []).length;
  return address.endsWith(')') && (address.match(/\)/g) ?? []).length > closed ? address.slice(0, address.lastIndexOf(')')) : address;
}
