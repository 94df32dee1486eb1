import { describe, expect, it } from 'vitest';
import { titleOf, wordsBelow } from '../../src/permanent/title-of';

it.each([
  ['A frozen probe stays honest.', 'A frozen probe stays honest'],
  ['**A probe** that [moves](https://x.example) measures `nothing`. And more.', 'A probe that moves measures nothing'],
  ['探针冻结之后，审计仍然可信。后来呢？', '探针冻结之后，审计仍然可信'],
  [
    'In three models, a head deprived of its sink does not become idle: it spreads its weight over tokens.',
    'In three models, a head deprived of its sink does not become idle',
  ],
  ['word '.repeat(40), 'word '.repeat(20).trim()],
  ['> - [[note|Shown]] text', 'Shown text'],
  ['Never paste `<img src=x>` and `%%` here.', 'Never paste <img src=x> and %% here'],
  ['Was \\[\\[a]] with &lt;b> and C:\\: kept', 'Was [[a]] with <b> and C:: kept'],
  ['## 2. A ==marked== ~~word~~ in [[Note]]s and ![a picture](x.png)', 'A marked word in Notes and a picture'],
  ['Version 3.5 of the probe stays honest.', 'Version 3.5 of the probe stays honest'],
  ['So it is. Probes stay honest. More.', 'So it is. Probes stay honest'],
  ['Do frozen probes stay honest? They do.', 'Do frozen probes stay honest?'],
  ['A probe that moves[^1] measures nothing,', 'A probe that moves measures nothing'],
  [`${'长'.repeat(60)}，${'长'.repeat(60)}`, '长'.repeat(60)],
  ['长'.repeat(120), '长'.repeat(100)],
  [`One, ${'word '.repeat(40)}`, `One, ${'word '.repeat(18)}word`],
  [`word ${'x'.repeat(120)}`, `word ${'x'.repeat(95)}`],
])('a title of %s', (sentence, title) => {
  expect(titleOf(sentence)).toBe(title);
});

describe('words below the title that was made of them', () => {
  it.each([
    ['are none where they are that one sentence', 'Honest because frozen', 'Honest because frozen.', ''],
    ['are none whatever its marks', 'Probes drift', '**Probes** drift…', ''],
    ['go on behind it', 'Honest because frozen', 'Honest because frozen. Nobody is paid for it.', 'Nobody is paid for it.'],
    ['go on behind a question', 'Why are they honest?', 'Why are they honest? They are frozen.', 'They are frozen.'],
    ['go on behind it in Chinese', '探针冻结之后，审计仍然可信', '探针冻结之后，审计仍然可信。再训练就不可信了。', '再训练就不可信了。'],
    ['go on in the next line', 'Honest because frozen', 'Honest because frozen\nA second line.', 'A second line.'],
    [
      'stand whole where the title cuts their sentence',
      'Honest because frozen',
      'Honest because frozen in place.',
      'Honest because frozen in place.',
    ],
    ['stand whole where the title is another', 'On probes', 'Honest because frozen.', 'Honest because frozen.'],
    ['stand whole behind an abbreviation', 'Probes et al', 'Probes et al.s work', 'Probes et al.s work'],
  ])('%s', (_, title, words, below) => {
    expect(wordsBelow(title, words)).toBe(below);
  });
});
