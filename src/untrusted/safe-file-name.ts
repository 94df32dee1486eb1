import { withoutDateSigns } from '../markdown/obsidian-syntax';
import { oneVisibleLine } from './invisible';

/** Leaves room for a number, an extension and a sync tool's suffix below the 255 bytes file systems allow. */
const MAX_BYTES = 180;

/** Device names of Windows, refused with any extension: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=[. ]|$)/i;

declare const fileName: unique symbol;

/** The name of a file or a folder that every platform takes. */
export type FileName = string & { readonly [fileName]: true };

/**
 * A file name (no folder, no extension) made from a title, fit for Windows, macOS, Linux, Android and Obsidian's
 * links, in which it sets nothing. NFC; Chinese and other scripts stay. Never empty, never hidden, at most `maxBytes` bytes of UTF-8 (180 by
 * default).
 */
export function safeFileName(title: string, { maxBytes = MAX_BYTES }: { maxBytes?: number } = {}): FileName {
  const plain = withoutDateSigns(oneVisibleLine(title.normalize('NFC')))
    .replace(/\s*:(?=\s)/g, ' -')
    .replace(/[\\/|:]+/g, '-')
    .replace(/[*?"<>#^[\]]+/g, '')
    .replace(/\{\{+|\}\}+|%%+/g, ' ');
  const name = trimEdges(withinBytes(trimEdges(plain), maxBytes));
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(name)) return 'Untitled' as FileName;
  return (RESERVED.test(name) ? `_${name}` : name) as FileName;
}

/** White space and dots at the ends are refused or hidden somewhere; dashes there came from what was replaced. */
function trimEdges(name: string): string {
  return name
    .replace(/\s{2,}/g, ' ')
    .replace(/^[\s.-]+|[\s.]+$/g, '')
    .replace(/[\s-]+$/, '');
}

function withinBytes(name: string, maxBytes: number): string {
  const encoder = new TextEncoder();
  if (encoder.encode(name).length <= maxBytes) return name;
  let kept = '';
  let bytes = 0;
  for (const character of name) {
    bytes += encoder.encode(character).length;
    if (bytes > maxBytes) break;
    kept += character;
  }
  const wordEnd = kept.lastIndexOf(' ');
  return (wordEnd > kept.length * 0.6 ? kept.slice(0, wordEnd) : kept).replace(/(?:\u200d|\ufe0f)+$/, '');
}
