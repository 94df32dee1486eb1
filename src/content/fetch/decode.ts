import { sniffCharset } from './sniff-charset';

/** Text and the encoding it was read in, under its WHATWG name. */
export interface Decoded {
  text: string;
  charset: string;
}

/**
 * The text of a page's or file's bytes. In the order of the HTML standard: byte-order mark, the
 * header's charset, the page's own `<meta>` or XML declaration, then what the bytes look like. A
 * declaration the bytes contradict (not decodable in it) is passed over. Never fails: at worst
 * undecodable bytes become U+FFFD.
 */
export function decode(bytes: Uint8Array, contentType: string): Decoded {
  const marked = byMark(bytes);
  if (marked !== undefined) return { text: read(bytes, marked, false) ?? '', charset: marked };
  const declared = [declaredCharset(contentType), pageCharset(bytes)].filter((label) => label !== undefined);
  for (const label of declared) {
    // Servers say "latin1" by default of pages that are UTF-8; text that reads as UTF-8 hardly is anything else.
    const charset = label === 'windows-1252' && isMultibyteUtf8(bytes) ? 'utf-8' : label;
    const text = read(bytes, charset, true);
    if (text !== undefined) return { text, charset };
  }
  const charset = sniffCharset(bytes) ?? declared[0] ?? 'utf-8';
  return { text: read(bytes, charset, true) ?? read(bytes, declared[0] ?? charset, false) ?? '', charset };
}

function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function declaredCharset(contentType: string): string | undefined {
  return known(/charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType)?.[1]);
}

/** The declaration inside the page; browsers look at its first kilobyte, real pages need a little more. */
function pageCharset(bytes: Uint8Array): string | undefined {
  const start = latin1(bytes.subarray(0, 4096));
  const label =
    /<meta[^>]{0,400}?charset\s*=\s*["']?([\w.:-]+)/i.exec(start)?.[1] ??
    /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]+)/i.exec(start)?.[1];
  const charset = known(label);
  // Standard: a page that could be read far enough to find this was not UTF-16.
  return charset?.startsWith('utf-16') ? 'utf-8' : charset;
}

/** The encoding's WHATWG name; undefined for unknown ones and for UTF-7, which browsers refuse. */
function known(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** Undefined when the bytes are clearly not in this encoding. A cut last character is no contradiction. */
function read(bytes: Uint8Array, charset: string, strict: boolean): string | undefined {
  const text = new TextDecoder(charset).decode(bytes);
  return strict && broken(text) > Math.max(2, text.length / 2000) ? undefined : text;
}

function broken(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}

function isMultibyteUtf8(bytes: Uint8Array): boolean {
  return sniffCharset(bytes) === 'utf-8' && bytes.some((byte) => byte >= 0x80);
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
