/** The file extension of an image by its signature; undefined for bytes that are no image Obsidian shows. */
export function imageExtension(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  if (start.startsWith('\x89PNG\r\n')) return 'png';
  if (start.startsWith('\xff\xd8\xff')) return 'jpg';
  if (/^GIF8[79]a/.test(start)) return 'gif';
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'webp';
  if (start.slice(4, 8) === 'ftyp' && /^avi[fs]$/.test(start.slice(8, 12))) return 'avif';
  if (start.startsWith('BM') && bytes[6] === 0 && bytes[7] === 0) return 'bmp';
  return isSvg(bytes) ? 'svg' : undefined;
}

/** An SVG is a document: one that holds scripts, handlers or foreign content is not taken. */
function isSvg(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  if (!/^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*(?:<!DOCTYPE svg[^>[]*>\s*)?<svg[\s>]/i.test(text.slice(0, 8000)))
    return false;
  return !/<(?:script|foreignObject|iframe|embed|object|handler)\b|\son[a-z]+\s*=|(?:href|src)\s*=\s*["']?\s*(?:javascript|data:text)|<!ENTITY/i.test(
    text,
  );
}
