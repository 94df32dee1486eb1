import { makeInert } from '../src/content/inert';

/** Texts that make a reader look to the end for each mark, of about `length` characters. */
export const floods: Record<string, (length: number) => string> = {
  'opening brackets': repeated('['),
  'closing brackets': repeated(']'),
  'brackets by lines': repeated('[\n'),
  'links without an end': repeated('[a]('),
  'titles without an end': repeated('[a](https://e.example.org "x'),
  'pictures without an end': repeated('![a](https://e.example.org/'),
  'parentheses without an end': repeated('[a](b(c'),
  backticks: repeated('`a '),
  'backticks of all lengths': (length) => {
    let text = '';
    for (let run = 1; text.length < length / 2; run += 1) text += `${'`'.repeat(run)}a`;
    return text + '`a'.repeat(length / 4);
  },
  'backticks in addresses': repeated('https://a`'),
  'formulas and code': repeated('$a `b$ c` '),
  dollars: repeated('$a '),
  'pairs of dollars': repeated('$$ '),
  'pairs of dollars by lines': repeated('a $$ b\n'),
  fences: repeated('```\n'),
  'fences with words': repeated('~~~x\n'),
  'fences in quotes': repeated('> ```\n\n'),
  comments: repeated('%%\n'),
  'HTML comments': repeated('<!--\n'),
  tags: repeated('<u>'),
  cells: (length) => `${'|a'.repeat(length / 4)}\n${'|-'.repeat(length / 4)}`,
  fields: repeated('a::'),
  'fields in brackets': repeated('(a::'),
  'hash tags': repeated('#a'),
  quotes: repeated('> '),
  items: repeated('- '),
  'items by lines': repeated('- a\n'),
  'nested items': (length) => Array.from({ length: Math.sqrt(length) }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n'),
  'quotes that go on without their sign': repeated('> a\nb\n'),
  underlines: repeated('a\n=\n'),
  definitions: repeated('[a]: x "\n'),
  'footnote marks': repeated('[^a'),
  footnotes: (length) => Array.from({ length: length / 12 }, (_, i) => `[^${i}]: x[^${i + 1}]`).join('\n\n'),
  backslashes: repeated('\\'),
  commands: repeated('\\color{a'),
  blanks: (length) => `a${' '.repeat(length)}b`,
};

function repeated(part: string): (length: number) => string {
  return (length) => part.repeat(length / part.length);
}

export { makeInert };
