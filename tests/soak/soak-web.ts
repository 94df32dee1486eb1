import type { SoakItem } from './soak-item';

/** What a server does with one request. Bodies are bytes, headers in lower case. */
export type SoakAnswer =
  | { kind: 'answer'; status: number; headers: Record<string, string>; body: Uint8Array }
  /** The connection stays open and nothing comes. */
  | { kind: 'hang' }
  | { kind: 'reset' };

const html = { 'content-type': 'text/html; charset=utf-8' };
const blockPage = '<!doctype html><title>Just a moment...</title><p>Checking your browser. Verify you are human.</p>';

/** Answers for every item's address, with the item's trouble. */
export class SoakWeb {
  /** Requests in all. */
  requests = 0;
  private readonly byUrl: Map<string, SoakItem>;
  private readonly asked = new Map<string, number>();
  private huge: Uint8Array | undefined;

  constructor(items: readonly SoakItem[]) {
    this.byUrl = new Map(items.filter(({ trouble }) => trouble !== 'twin').map((item) => [item.url, item]));
  }

  answer(address: string): SoakAnswer {
    this.requests += 1;
    const url = address.split('?')[0] ?? '';
    const item = this.byUrl.get(url);
    if (item === undefined) return { kind: 'reset' };
    const times = (this.asked.get(url) ?? 0) + 1;
    this.asked.set(url, times);
    const [trouble, once] = item.trouble.split('-once');
    return once !== undefined && times > 1 ? page(item.page) : this.troubled(trouble ?? '', item);
  }

  private troubled(trouble: string, item: SoakItem): SoakAnswer {
    switch (trouble) {
      case 'hang':
      case 'reset':
        return { kind: trouble };
      case 'busy':
        return { kind: 'answer', status: 429, headers: { ...html, 'retry-after': '1' }, body: bytes('Slow down.') };
      case 'broken':
        return { kind: 'answer', status: 500, headers: html, body: bytes('Internal server error') };
      case 'circle':
        return { kind: 'answer', status: 302, headers: { ...html, location: `${item.url}?again=1` }, body: bytes('') };
      case 'block-page':
        return page(blockPage);
      case 'not-found':
        return { kind: 'answer', status: 404, headers: html, body: bytes('Not found') };
      case 'huge':
        this.huge ??= bytes(`<!doctype html><title>Huge</title>${'<p>On and on.</p>'.repeat(2_500_000)}`);
        return { kind: 'answer', status: 200, headers: html, body: this.huge };
      case 'gbk':
        return { kind: 'answer', status: 200, headers: { 'content-type': 'text/html' }, body: inGbk(item.page) };
      default:
        return page(item.page);
    }
  }
}

function page(text: string): SoakAnswer {
  return { kind: 'answer', status: 200, headers: html, body: bytes(text) };
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

let gbkCodes: Map<string, number[]> | undefined;

/** Text in GBK, as pages were written before UTF-8; only what GB 2312 has. */
function inGbk(text: string): Uint8Array {
  gbkCodes ??= new Map(
    Array.from({ length: 87 * 94 }, (_, at) => {
      const code = [0xa1 + Math.floor(at / 94), 0xa1 + (at % 94)];
      return [new TextDecoder('gbk').decode(new Uint8Array(code)), code] as const;
    }),
  );
  return new Uint8Array(Array.from(text).flatMap((character) => gbkCodes?.get(character) ?? [character.charCodeAt(0)]));
}
