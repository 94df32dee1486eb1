import { pendingNote } from '../note/sample';

/** What is wrong with an item's address, its note, or neither. */
export const TROUBLES = [
  'none',
  'none',
  'none',
  'none',
  'none',
  'none',
  'gbk',
  'busy-once',
  'broken-once',
  'hang-once',
  'reset-once',
  'twin',
  'busy',
  'broken',
  'hang',
  'reset',
  'circle',
  'block-page',
  'huge',
  'not-found',
  'no-link',
  'own-text',
  'crlf',
  'broken-properties',
] as const;

export type Trouble = (typeof TROUBLES)[number];

/** One pending note and the page behind its link. */
export interface SoakItem {
  path: string;
  url: string;
  trouble: Trouble;
  /** A sentence that stands once in the article, and nowhere else. */
  mark: string;
  note: string;
  page: string;
}

/** Hosts the items are spread over. */
const HOSTS = 9;

/** `count` items, every trouble in turn; the same count gives the same items. */
export function soakItems(count: number): SoakItem[] {
  return Array.from({ length: count }, (_, at) => soakItem(at));
}

function soakItem(at: number): SoakItem {
  const trouble = TROUBLES[at % TROUBLES.length] ?? 'none';
  // A twin has the address of the item before it that has no trouble.
  const own = trouble === 'twin' ? at - (at % TROUBLES.length) : at;
  const url = `https://host-${own % HOSTS}.example/item-${own}`;
  const title = trouble === 'gbk' ? `第${own}篇：卡片盒` : `Item ${own} of the soak`;
  const mark = trouble === 'gbk' ? `卡片${own}号只有一张。` : `Card ${own} is the only one of its number.`;
  const note = pendingNote({
    title,
    url: trouble === 'no-link' ? '' : url,
    ...(trouble === 'own-text' && { fullContent: 'What I copied by hand.' }),
  });
  return { path: `inbox/item-${at}.md`, url, trouble, mark, note: shaped(note, trouble), page: pageOf(title, prose(mark, trouble)) };
}

function shaped(note: string, trouble: Trouble): string {
  if (trouble === 'crlf') return note.replaceAll('\n', '\r\n');
  return trouble === 'broken-properties' ? note.replace(/^title: "(.*)"$/m, 'title: "A "quoted" $1"') : note;
}

function prose(mark: string, trouble: Trouble): string[] {
  if (trouble === 'gbk')
    return [
      `${mark}${'每张卡片都有自己的编号，编号不会改变，位置也不会改变。'.repeat(8)}`,
      '写下来的东西会自己找到邻居，只要有人愿意把它们放在一起。'.repeat(6),
    ];
  return [
    `${mark} A number has a position, and somebody has to guard the position while everybody else uses the number, however tedious the guarding is in the long run.`,
    'We kept one probe out of the loop for a year. It was read every week, written down, and never shown to the optimiser, and at the end of the year it still told the same story.',
  ];
}

function pageOf(title: string, paragraphs: readonly string[]): string {
  return `<!doctype html><html><head><title>${title}</title></head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
}
