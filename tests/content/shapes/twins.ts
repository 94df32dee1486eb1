import type { Shape } from './shape';

const table = '<table><tr><th>Pass</th><th>Marks</th></tr><tr><td>First</td><td>12</td></tr></table>';
const written = '| Pass | Marks |\n| --- | --- |\n| First | 12 |';

/** Blocks that a page holds once for each kind of screen. */
export const twins: readonly Shape[] = [
  {
    name: 'Bootstrap',
    seen: 'https://getbootstrap.com/docs/5.3/utilities/display/',
    html: `<div class="d-none d-md-block">${table}</div><div class="d-md-none"><ul><li>Pass: First</li><li>Marks: 12</li></ul></div>`,
    becomes: written,
  },
  {
    name: 'Tailwind, the small one first',
    seen: 'https://tailwindcss.com/docs/responsive-design',
    html: `<div class="md:hidden"><ul><li>Pass: First</li><li>Marks: 12</li></ul></div><div class="hidden md:block">${table}</div>`,
    becomes: written,
  },
  {
    name: 'names of a site’s own',
    seen: 'https://github.com/mozilla/readability/issues',
    html: `<div class="table--desktop-only">${table}</div><div class="table--mobile-only">${table}</div>`,
    becomes: written,
  },
  {
    name: 'pictures for light and dark',
    seen: 'https://pradyunsg.me/furo/reference/images/',
    html: '<p><img class="only-light" src="/l.png" alt="Marks"><img class="only-dark" src="/d.png" alt="Marks"></p>',
    becomes: '![Marks](https://notes.example/l.png)',
  },
  {
    name: 'not what only small screens are told',
    seen: 'https://getbootstrap.com/docs/5.3/utilities/display/',
    html: '<div class="d-md-none"><p>On a small screen, turn it to read the table below in full.</p></div><div class="d-none d-md-block"><p>On a large screen the table below can be read as it is.</p></div>',
    becomes: 'On a small screen, turn it to read the table below in full.\n\nOn a large screen the table below can be read as it is.',
  },
];
