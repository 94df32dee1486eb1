const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;

/** Text whose character references, as HTML writes them, are the characters they name: data of pages often carries them. */
export function decodeEntities(text: string): string {
  return text.replace(
    REFERENCE,
    (reference) => new DOMParser().parseFromString(reference, 'text/html').documentElement.textContent || reference,
  );
}
