import fc from 'fast-check';

/** Everything an edit may stumble over. */
const line = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      '## Full Content',
      '## Analysis Checklist',
      '## Related',
      '### 相关',
      '# Title',
      '- [ ] read',
      '\t- [x] write',
      '- ',
      '> quote',
      '---',
      '```',
      '```js',
      '~~~',
      '%%',
      '<!--',
      '-->',
      '<pre>',
      '</pre>',
      '⚠️ Full content not available (fetch failed).',
      'a: b',
      'Text ===',
      '===',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n]/g, '')) },
);
const property = fc.constantFrom(
  'title: "The "best" of things"',
  "title: 'It''s'",
  'title: plain # why',
  'tags: [a,b]',
  'tags:\n  - a\n  - b',
  'note: |\n  one\n\n  two',
  '# comment',
  '',
  'status: pending-analysis',
  'url:',
);
/** A note of any shape: sections, marks that open and close, properties readable or not, line ends of all kinds. */
export const anyNote = fc
  .record({
    mark: fc.constantFrom('', '\uFEFF'),
    properties: fc.option(fc.uniqueArray(property, { maxLength: 6 })),
    body: fc.array(line, { maxLength: 25 }),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    ending: fc.constantFrom('', '\n', '\n\n'),
  })
  .map(({ mark, properties, body, lineEnd, ending }) => {
    // YAML knows no lone CR: a block of properties with it has one line.
    const block = properties === null || lineEnd === '\r' ? '' : ['---', ...properties, '---', ''].join('\n');
    return mark + (block + body.join('\n') + ending).replace(/\n/g, lineEnd);
  });
