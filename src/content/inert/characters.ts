/**
 * Text with LF line ends and without what a reader cannot see: controls, bidirectional overrides
 * and isolates, tag characters, noncharacters, lone surrogates. The zero-width space stays: the
 * writer uses it to keep marks apart.
 */
export function harmlessCharacters(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\f\v]/g, ' ')
    .replace(/(?![\n\t])\p{Cc}|\p{Cs}|[\u061c\u180e\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Noncharacter_Code_Point}/gu, '');
}
