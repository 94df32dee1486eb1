import { LinkSuggester } from '../../src/links/link-suggester';
import type { VaultNote } from '../../src/links/note';
import { atOnce } from '../../src/slices';

/** A note; what is not said is empty. Links in `[[…]]` count as the plugin's reader would count them. */
export function note(
  path: string,
  {
    text = '',
    title,
    aliases = [],
    tags = [],
    stamp,
  }: { text?: string; title?: string; aliases?: string[]; tags?: string[]; stamp?: string } = {},
): VaultNote {
  const basename = path.replace(/^.*\//, '').replace(/\.md$/, '');
  const lines = text.split('\n');
  const anchors = lines.flatMap((line) =>
    [...line.matchAll(/\[\[(.+?)\]\]/g)].map((match): [string, string, string] => [`${match[1] ?? ''}.md`, match[1] ?? '', plain(line)]),
  );
  return {
    path,
    title: title ?? basename,
    basename,
    aliases,
    tags,
    headings: lines.flatMap((line) => /^#+ (.+)/.exec(line)?.[1] ?? []),
    text: plain(text),
    links: [...new Set(anchors.map(([target]) => target))],
    anchors,
    ...(stamp === undefined ? {} : { stamp }),
  };
}

function plain(text: string): string {
  return text.replace(/\[\[(.+?)\]\]/g, '$1');
}

/** A small Zettelkasten on learning, notes and machine learning, in both languages. */
export const zettelkasten: VaultNote[] = [
  note('Gradient descent.md', {
    tags: ['ml/optimisation'],
    text: 'Gradient descent follows the negative gradient of a loss, step by step. See [[Loss landscape]] and [[Learning rate]].',
  }),
  note('Learning rate.md', {
    tags: ['ml/optimisation'],
    aliases: ['step size'],
    text: 'How far one step of [[Gradient descent]] goes. Too far and it diverges; warm-up and decay help.',
  }),
  note('Loss landscape.md', {
    tags: ['ml/optimisation'],
    text: 'The loss as a surface over the weights: valleys, saddle points, plateaus. [[Gradient descent]] walks on it.',
  }),
  note('Diffusion model.md', {
    tags: ['ml/generative'],
    aliases: ['扩散模型', 'DDPM'],
    text: 'Learns to reverse a process that adds noise, one denoising step at a time. Related: [[Score matching]].',
  }),
  note('Score matching.md', {
    tags: ['ml/generative'],
    text: 'Fits the gradient of the log density without its normalising constant. Used by a [[Diffusion model]].',
  }),
  note('原子化原则.md', {
    tags: ['笔记法'],
    text: '一条笔记只写一个想法，这样它才能被别的笔记引用。参见 [[永久笔记]] 与 [[卡片盒笔记法]]。',
  }),
  note('永久笔记.md', {
    tags: ['笔记法'],
    aliases: ['permanent note'],
    text: '用自己的话写下、能独立理解的笔记，遵守 [[原子化原则]]，并进入 [[卡片盒笔记法]]。',
  }),
  note('卡片盒笔记法.md', {
    tags: ['笔记法'],
    aliases: ['Zettelkasten'],
    text: '卢曼的方法：[[永久笔记]] 之间建立链接，从下而上长出结构。',
  }),
  note('间隔重复.md', { tags: ['记忆'], aliases: ['spaced repetition'], text: '按遗忘曲线安排复习时间，用最少的次数记得最久。' }),
  note('Sourdough.md', { tags: ['kitchen'], text: 'Flour, water, salt and a starter. Fold every half hour, bake in a hot pot.' }),
  note('Bicycle chain.md', { tags: ['workshop'], text: 'Clean, dry, then oil each link; wipe off what is left after an hour.' }),
  note('Tax return.md', { tags: ['office'], text: 'Receipts by month; the form is due in May, later with an adviser.' }),
];

/** A suggester that knows these notes. */
export function suggesterOf(notes: readonly VaultNote[]): LinkSuggester {
  const suggester = LinkSuggester.empty();
  atOnce(suggester.building(notes));
  return suggester;
}
