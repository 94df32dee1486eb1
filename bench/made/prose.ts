/** Sentences of our own writing, so that pages made for measuring read like pages. */
const english = [
  'The board went up in the second week, next to the door, and nobody asked who had hung it there.',
  'A list that everybody can add to is soon a list that nobody reads to its end.',
  'We counted for a month, and found that most of what was written down had been decided in the corridor.',
  'It took another winter until somebody asked why the numbers of the first floor never changed.',
  'What helped was not the new form but the empty line below it, in which people wrote what they meant.',
  'I still have the cards from that time, and they read like letters from a country that has moved on.',
  'The simplest rule turned out to be the one that was kept: whoever stops reading says where.',
  'None of the three explanations holds alone, and together they explain rather too much.',
  'On bad days the board was wrong twice, once in the morning and once when it had been corrected.',
  'Her answer was short, as her answers were, and it changed how the next two years went.',
  'If a promise depends on somebody being there, the promise is a schedule, whatever else it is called.',
  'The night shift had a list of its own, on the back of a calendar, and theirs was the better one.',
  'There is a difference between a thing that is finished and a thing that nobody opens any more.',
  'We moved the table by two metres, and the questions that had been asked at it stopped.',
  'Nothing in the report was false, and yet nobody who had been there recognised the week it described.',
  'Those who came later took the mark for a decoration, and those who knew better had left.',
  'A reader who comes back after a year finds the argument where it was, and himself somewhere else.',
  'The second version was longer by half and clearer by nothing, so we went back to the first.',
];

const chinese = [
  '看板是第二周挂上去的，就在门边，没有人问是谁挂的。',
  '一份谁都可以往上添的清单，很快就成了谁也读不到底的清单。',
  '我们数了一个月，发现写下来的事情大半早就在走廊里决定了。',
  '又过了一个冬天，才有人问起为什么一楼的数字从来不变。',
  '真正有用的不是新表格，而是表格下面那一行空白。',
  '那时候的卡片我还留着，读起来像是从另一个国家寄来的信。',
  '最简单的规矩反倒守住了：谁读不下去，就说停在哪里。',
  '三种解释单独看都站不住，合在一起又解释得太多。',
  '夜班有自己的清单，写在日历背面，比白班的好用。',
  '报告里没有一句假话，可是在场的人都认不出那一周。',
];

function take(sentences: readonly string[], from: number, count: number): string[] {
  return Array.from({ length: count }, (_, i) => sentences[(from + i) % sentences.length] ?? '');
}

/** A paragraph of English; another `seed` gives another. */
export function paragraph(seed: number, sentences = 4): string {
  return take(english, seed * 5, sentences).join(' ');
}

/** A paragraph of Chinese. */
export function chineseParagraph(seed: number, sentences = 4): string {
  return take(chinese, seed * 3, sentences).join('');
}

/** Several paragraphs as HTML. */
export function paragraphs(count: number, seed = 0): string {
  return Array.from({ length: count }, (_, i) => `<p>${paragraph(seed + i)}</p>`).join('\n');
}

/** Several paragraphs of Chinese as HTML. */
export function chineseParagraphs(count: number, seed = 0): string {
  return Array.from({ length: count }, (_, i) => `<p>${chineseParagraph(seed + i)}</p>`).join('\n');
}
