import type { Shape } from './shape';

const through = (address: string) => `<p>The older study is <a href="${address}">still there</a> for everyone.</p>`;
const direct = 'The older study is [still there](https://archive.example/a?b=1) for everyone.';

/** Links through pages that only lead on, and those that only look like it. */
export const links: readonly Shape[] = [
  {
    name: 'Zhihu',
    seen: 'https://github.com/obsidianmd/obsidian-clipper/issues',
    html: through('https://link.zhihu.com/?target=https%3A//archive.example/a%3Fb%3D1'),
    becomes: direct,
  },
  {
    name: 'Juejin',
    seen: 'pages on juejin.cn',
    html: through('https://link.juejin.cn?target=https%3A%2F%2Farchive.example%2Fa%3Fb%3D1'),
    becomes: direct,
  },
  {
    name: 'CSDN, encoded twice',
    seen: 'pages on blog.csdn.net',
    html: through('https://link.csdn.net/?target=https%253A%252F%252Farchive.example%252Fa%253Fb%253D1'),
    becomes: direct,
  },
  {
    name: 'Google',
    seen: 'documents published from Google Docs',
    html: through('https://www.google.com/url?q=https://archive.example/a?b%3D1&amp;sa=D&amp;usg=AOv'),
    becomes: direct,
  },
  {
    name: 'Facebook',
    seen: 'pages on facebook.com',
    html: through('https://l.facebook.com/l.php?u=https%3A%2F%2Farchive.example%2Fa%3Fb%3D1&amp;h=AT0'),
    becomes: direct,
  },
  {
    name: 'YouTube',
    seen: 'descriptions on youtube.com',
    html: through('https://www.youtube.com/redirect?event=d&amp;q=https%3A%2F%2Farchive.example%2Fa%3Fb%3D1'),
    becomes: direct,
  },
  {
    name: 'Outlook’s safe links',
    seen: 'https://learn.microsoft.com/defender-office-365/safe-links-about',
    html: through('https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Farchive.example%2Fa%3Fb%3D1&amp;data=05'),
    becomes: direct,
  },
  {
    name: 'Jianshu',
    seen: 'pages on jianshu.com',
    html: through('https://links.jianshu.com/go?to=https%3A%2F%2Farchive.example%2Fa%3Fb%3D1'),
    becomes: direct,
  },
  {
    name: 'Gitee',
    seen: 'pages on gitee.com',
    html: through('https://gitee.com/link?target=https%3A%2F%2Farchive.example%2Fa%3Fb%3D1'),
    becomes: direct,
  },
  {
    name: 'an address alone behind the question mark',
    seen: 'https://href.li',
    html: through('https://href.li/?https://archive.example/a?b=1'),
    becomes: direct,
  },
  {
    name: 'a gate behind a gate',
    seen: 'posts copied from one site to another',
    html: through(
      'https://www.google.com/url?q=https%3A%2F%2Flink.zhihu.com%2F%3Ftarget%3Dhttps%253A%252F%252Farchive.example%252Fa%253Fb%253D1',
    ),
    becomes: direct,
  },
  {
    name: 'VK',
    seen: 'pages on vk.com',
    html: through('https://vk.com/away.php?to=https%3A%2F%2Farchive.example%2Fa%3Fb%3D1'),
    becomes: direct,
  },
  {
    name: 'Douban',
    seen: 'pages on douban.com',
    html: through('https://www.douban.com/link2/?url=https%3A%2F%2Farchive.example%2Fa%3Fb%3D1'),
    becomes: direct,
  },
  {
    name: 'mail of GMX and WEB.DE',
    seen: 'https://deref-web.de',
    html: through('https://deref-web.de/mail/client/x/dereferrer/?redirectUrl=https%3A%2F%2Farchive.example%2Fa%3Fb%3D1'),
    becomes: direct,
  },
  {
    name: 'a warning of Facebook’s',
    seen: 'pages on facebook.com',
    html: through('https://www.facebook.com/flx/warn/?u=https%3A%2F%2Farchive.example%2Fa%3Fb%3D1'),
    becomes: direct,
  },
  {
    name: 'anonym.to',
    seen: 'https://anonym.to',
    html: through('https://anonym.to/?https://archive.example/a?b=1'),
    becomes: direct,
  },
  {
    name: 'Proofpoint, third version',
    seen: 'https://help.proofpoint.com',
    html: through('https://urldefense.com/v3/__https://archive.example/a?b=1__;!!AbC!x$'),
    becomes: direct,
  },
  {
    name: 'Proofpoint, second version',
    seen: 'https://help.proofpoint.com',
    html: through('https://urldefense.proofpoint.com/v2/url?u=https-3A__archive.example_a-3Fb-3D1&amp;d=x'),
    becomes: direct,
  },
  {
    name: 'not an archive, a translation or a search',
    seen: 'https://web.archive.org',
    html: '<p>See <a href="https://web.archive.org/web/2020/https://archive.example/a">the archive</a>, <a href="https://translate.google.com/translate?u=https://archive.example/a">a translation</a> and <a href="https://search.example/find?q=https://archive.example/a">a search</a>.</p>',
    becomes:
      'See [the archive](https://web.archive.org/web/2020/https://archive.example/a), [a translation](https://translate.google.com/translate?u=https://archive.example/a) and [a search](https://search.example/find?q=https://archive.example/a).',
  },
  {
    name: 'not a gate that leads back to itself',
    seen: 'pages behind a log-in',
    html: '<p>You can <a href="https://notes.example/go?to=https://notes.example/b">go on</a> from here.</p>',
    becomes: 'You can [go on](https://notes.example/go?to=https://notes.example/b) from here.',
  },
];
