import fc from 'fast-check';

/** What a line may begin with: marks of containers, and indentation of every kind. */
const marks = ['> ', '>', '- ', '* ', '+ ', '1. ', '2. ', '10) ', '[^1]: ', '-     ', '- \t', ' ', '  ', '   ', '    ', '\t'];

const anywhere = [
  ...['', '', 'a', 'b c', 'a\\', '"t"', 'text `code', '[ ] t', '^id', '%', '%% a %%'],
  ...['# h', '#', '## h ##', '#h', '---', '***', '===', '_ _'],
  ...['```', '```js', '```a`b', '~~~', '````', '~~~ x', '$$', '$$ x', '$', '$$ x $$'],
  ...['<div>', '</div>', '<pre>', 'a</pre>', '<!-- a', '-->', '<!-->', '<?x', '?>', '<!X', '<![CDATA[', ']]>', '</p', '<p'],
  ...['[a]: b', '[a]:', '[a]: b "t', 'b "t"', '[a]: <b', '[^ 1]: x', '[a] b'],
];
/** Marks of containers, empty or within a line. */
const containers = ['+', '2)', '-', '- - -', '>', '[^1]:'];
const tables = ['| a | b |', 'a | b', '--- | ---', '| - |', '|-|-|', ':-:', '\\| a', 'c|', '|', '|-', ':'];
/** Tags that make HTML only of a line of their own. */
const tags = ['</pre>', '<b>', '</b>', '<a>', '<a href="x">', '<a href="x">t', "<a b='c' d>", '<a/>'];

function documentOf(leaves: readonly string[], before: readonly string[], lines: number): fc.Arbitrary<string> {
  const line = fc.tuple(fc.array(fc.constantFrom(...before), { maxLength: 3 }), fc.constantFrom(...leaves));
  return fc
    .array(
      line.map(([all, leaf]) => all.join('') + leaf),
      { minLength: 1, maxLength: lines },
    )
    .map((all) => all.join('\n'));
}

/** Documents of lines that each mean something, in combinations that nobody writes. */
export const madeUpMarkdown: fc.Arbitrary<string> = fc.oneof(
  documentOf([...anywhere, ...containers, ...tables], marks, 6),
  documentOf([...anywhere, ...containers, ...tables], marks, 16),
  documentOf([...anywhere, ...tags], ['', ' ', '   ', '    '], 8),
  documentOf([...anywhere, ...tags], ['', ' '], 8).map((text) => text.replace(/^/gm, '> ')),
);
