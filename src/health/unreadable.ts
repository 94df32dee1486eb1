import { readFrontmatter } from '../properties/frontmatter';
import { repaired } from '../properties/repair';
import { findingId, type Finding } from './finding';
import { withoutLostText } from '../text/lost-text';
import type { SeenNote } from './seen-note';

/** A properties block that cannot be read, with the repair that loses no value. */
export function propertyFindings({ path, problem, propertyRepairs }: SeenNote): Finding[] {
  if (problem === undefined) return [];
  const fixes = propertyRepairs ?? [];
  const isRepaired = fixes.length > 0;
  return [
    {
      kind: 'properties',
      id: findingId('properties', path),
      path,
      before: isRepaired ? fixes.map(({ before }) => before).join('\n') : (problem.key ?? ''),
      ...(isRepaired && { after: fixes.map(({ after }) => after).join('\n') }),
      why: isRepaired ? { code: 'unreadable-property', keys: fixes.map(({ key }) => key) } : { code: 'by-hand' },
      isSure: isRepaired,
      repairs: isRepaired ? [{ path, edit: (text) => ({ ok: true, text: repaired(text) }) }] : [],
    },
  ];
}

/** Bytes or a page's source in place of text: what is there is taken out, and where it is to be fetched from stands there. */
export function lostTextFindings({ path, lost, address, isChinese }: SeenNote): Finding[] {
  const [first] = lost;
  if (first === undefined) return [];
  const characters = lost.reduce((sum, { from, to }) => sum + to - from, 0);
  const mark = toBeFetched(address, isChinese);
  return [
    {
      kind: 'text',
      id: findingId('text', path),
      path,
      before: '',
      after: mark,
      why: { code: first.code, characters, ...(address !== '' && { from: address }) },
      isSure: address !== '',
      repairs: [{ path, edit: (text) => ({ ok: true, text: withoutLostText(text, readFrontmatter(text)?.to ?? 0, mark) }) }],
    },
  ];
}

/** What stands in place of a lost text until it is fetched: a callout that names its source. */
export function toBeFetched(address: string, isChinese: boolean): string {
  const title = isChinese ? '正文已丢失' : 'The text is lost';
  const where = isChinese ? '待重新抓取' : 'To be fetched again';
  return `> [!missing] ${title}\n> ${address === '' ? where : `${where}: <${address}>`}`;
}
