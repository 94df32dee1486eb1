/** What a response holds, as far as this plugin reads it. */
export type ContentKind = 'html' | 'markdown' | 'text' | 'json' | 'xml' | 'pdf' | 'image' | 'binary' | 'empty';

/**
 * What the bytes are. The bytes' own signature wins over the declared type, because servers name
 * archives "text/html"; a missing or meaningless type is decided by how the content begins.
 */
export function contentKind(contentType: string, bytes: Uint8Array): ContentKind {
  if (bytes.length === 0) return 'empty';
  const signature = bySignature(bytes);
  if (signature !== undefined) return signature;
  const declared = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  const kind = byType(declared);
  if (kind === 'image') return 'image';
  // A PDF without its signature is none.
  if (kind === 'binary' || kind === 'pdf') return 'binary';
  if (!isUtf16(bytes) && bytes.subarray(0, 1024).includes(0)) return 'binary';
  return kind ?? byBeginning(bytes);
}

function byType(type: string): ContentKind | undefined {
  if (type === '' || type === 'unknown/unknown' || type === '*/*') return undefined;
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'html';
  if (type === 'text/markdown' || type === 'text/x-markdown') return 'markdown';
  if (type.endsWith('/json') || type.endsWith('+json')) return 'json';
  if (type.startsWith('image/')) return 'image';
  if (type.endsWith('/xml') || type.endsWith('+xml')) return 'xml';
  if (type === 'application/pdf') return 'pdf';
  return type.startsWith('text/') ? 'text' : 'binary';
}

/** File signatures, as in the WHATWG MIME sniffing standard, for what is met where a page was expected. */
const signatures: [ContentKind, string][] = [
  ['pdf', '%PDF-'],
  ['image', '\x89PNG\r\n'],
  ['image', 'GIF8'],
  ['image', '\xff\xd8\xff'],
  ['binary', 'PK\x03\x04'],
  ['binary', '\x1f\x8b'],
  ['binary', 'MZ'],
  ['binary', '\x7fELF'],
  ['binary', 'Rar!'],
  ['binary', '7z\xbc\xaf'],
  ['binary', '\xca\xfe\xba\xbe'],
  ['binary', '\xd0\xcf\x11\xe0'],
  ['binary', 'OggS'],
  ['binary', 'ID3'],
  ['binary', 'wOF'],
];

function bySignature(bytes: Uint8Array): ContentKind | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'image';
  if (/^....ftyp/s.test(start)) return start.slice(8, 12) === 'avif' ? 'image' : 'binary';
  // "MZ" may open a text; an executable's header holds zero bytes early on.
  return signatures.find(([, mark]) => start.startsWith(mark) && (mark !== 'MZ' || bytes.subarray(0, 16).some((byte) => byte < 9)))?.[0];
}

function byBeginning(bytes: Uint8Array): ContentKind {
  if (isUtf16(bytes)) return 'html';
  const start = String.fromCharCode(...bytes.subarray(0, 512))
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  if (start.startsWith('<?xml') && !/<html/i.test(start)) return 'xml';
  if (
    /^<(?:!doctype\s+html|!--|html|head|body|title|meta|script|div|p|h1|article|main|table|a|br|style)\b/i.test(start) ||
    start.startsWith('<!--')
  )
    return 'html';
  return /<(?:html|body|article|p|div)[\s>]/i.test(start) ? 'html' : 'text';
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
