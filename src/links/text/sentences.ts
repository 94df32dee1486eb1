const END = /[.!?]["'”’)\]]*\s+|[。！？；…]+["'”’）」』]*|\n+/g;

/** The sentences of a text, English and Chinese, in order; a line break ends one too. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const end of text.matchAll(END)) {
    sentences.push(text.slice(start, end.index + end[0].length).trim());
    start = end.index + end[0].length;
  }
  sentences.push(text.slice(start).trim());
  return sentences.filter((sentence) => sentence !== '');
}
