/** What an element's name, role, class and id say its content is for. */
export type Hint = Spelled | 'main' | 'header' | 'link' | 'list';

type Spelled = keyof typeof spellings;

/** Matched against `class`, `id`, `role`, `itemprop` and `data-testid` with camelCase split, in lower case. */
const spellings = {
  navigation: /(?:^|[ _-])(?:nav|navbar|navigation|menu|submenu|breadcrumbs?|pagination|pager|toc|tabs?|toolbar|skip)(?:[ _-]|$)/,
  frame: /footer|masthead|(?:^|[ _-])(?:site-header|topbar|banner|cookies?|consent|gdpr|modal|popup|overlay|contentinfo)(?:[ _-]|$)/,
  side: /sidebar|side-bar|widget-?area|(?:^|[ _-])(?:aside|rail|complementary)(?:[ _-]|$)|(?:^| )widgets?(?:[ _-]|$)/,
  related:
    /related|recommend|recirc|popular|trending|read-?(?:next|more)|more-?(?:from|stories|posts|articles|on)|also-?like|prev-?next|post-?nav|next-?post|latest|suggest|up-?next|similar/,
  cards: /(?:^|[ _-])(?:cards?|teasers?|carousel|slider|grid|tiles?|listing|feed|archive|collection)(?:[ _-]|$)/,
  share: /(?:^|[ _-])(?:shar(?:e|ers?|ing)|sns)(?:[ _-]|$)|share-?(?:bar|button|link|tool|icon|widget|this)|social|follow-?us|addtoany/,
  comments: /comment|disqus|(?:^|[ _-])(?:respond|repl(?:y|ies)|discussions?|feedback|ratings?|reviews?)(?:[ _-]|$)/,
  subscribe: /newsletter|subscri|sign-?up|opt-?in|(?:^|[ _-])cta|call-to-action|donat|paywall|mailing|lead-?gen|promo|upsell|signin|login/,
  author: /author|byline|(?:^|[ _-])bio|contributor|avatar|profile|writer/,
  meta: /(?:^|[ _-])(?:meta|metadata|date|time|published|tags?|tag-?list|categor(?:y|ies)|keywords?|kicker|eyebrow|credits?|reading-?time|read-?time|views?|likes?)(?:[ _-]|$)/,
  advert: /advert|sponsor|outbrain|taboola|affiliate|(?:^|[ _-])(?:ads?|dfp|gpt-ad|mpu)(?:[ _-]|$)/,
  notice: /disclaimer|disclosure|copyright|legal|license|correction/,
  body: /(?:article|post|entry|story|blog|page|main|news|single)-?_?-?(?:body|content|text|main|inner)|e-content|prose|markdown|rich-?text|articlebody|wysiwyg|body-?(?:text|copy|content)|gutenberg/,
  article: /(?:^|[ _-])(?:article|post|entry|story|hentry|blog|blogposting)/,
} as const;

const byElement: Readonly<Record<string, readonly Hint[]>> = {
  nav: ['navigation'],
  footer: ['frame'],
  aside: ['side'],
  form: ['subscribe'],
  article: ['article'],
  main: ['main'],
  header: ['header'],
  a: ['link'],
  button: ['link'],
  ul: ['list'],
  ol: ['list'],
};

const namers = ['class', 'id', 'role', 'itemprop', 'data-testid', 'aria-label'];

/** Pages are asked for the same elements by several stages; names do not change in between. */
const known = new WeakMap<Element, readonly Hint[]>();

/** The hints of `element` itself, not of what stands around it. */
export function hintsOf(element: Element): readonly Hint[] {
  const before = known.get(element);
  if (before !== undefined) return before;
  const hints = readHints(element);
  known.set(element, hints);
  return hints;
}

function readHints(element: Element): readonly Hint[] {
  const own = byElement[element.localName] ?? [];
  // A heading's id is made of its words: it names what the text is about, not what it is for.
  if (/^h[1-6]$/.test(element.localName)) return own;
  const names = namers
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ')
    .trim();
  if (names === '') return own;
  const text = names
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();
  return [...own, ...spelled.filter((hint) => spellings[hint].test(text))];
}

const spelled = Object.keys(spellings) as Spelled[];

/** Every hint, in a fixed order. */
export const hintNames: readonly Hint[] = [...spelled, 'main', 'header', 'link', 'list'];

/** Whether the hint speaks for its content being the article. */
export function isFavourable(hint: Hint): boolean {
  return hint === 'body' || hint === 'article' || hint === 'main';
}

/** Whether the hint says what kind of element it is, and nothing of whose text it holds. */
export function isNeutral(hint: Hint): boolean {
  return hint === 'list' || hint === 'link' || hint === 'header' || hint === 'cards';
}
