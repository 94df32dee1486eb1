import type { Shape } from './shape';

/** What a site writes for its own controls. */
export const boilerplate: readonly Shape[] = [
  {
    name: 'a picture’s button on Medium',
    seen: 'https://github.com/obsidianmd/obsidian-clipper/issues/414',
    html: '<figure><div role="button"><span>Press enter or click to view image in full size</span><div><img src="https://miro.medium.com/1*a.png" alt="A margin" width="700"></div></div><figcaption>Margins</figcaption></figure>',
    becomes: '![A margin](https://miro.medium.com/1*a.png)\n\n*Margins*',
  },
  {
    name: 'the links below a journal’s figure',
    seen: 'figures on academic.oup.com and link.springer.com',
    html: '<figure><img src="/f1.png" alt="Figure 1" width="700"><figcaption>Stops a page.</figcaption><div><a href="/f1">Open in new tab</a><a href="/f1.ppt">Download slide</a></div></figure>',
    becomes: '![Figure 1](https://notes.example/f1.png)\n\n*Stops a page.*',
  },
  {
    name: 'words and letters of icon fonts',
    seen: 'https://developers.google.com/fonts/docs/material_icons',
    html: '<p><i class="material-icons">favorite</i> Many people said <span class="icon">e</span>so<i class="fa">\uf005</i>.</p>',
    becomes: 'Many people said so.',
  },
  {
    name: 'not a word that an icon’s name is',
    seen: 'prose',
    html: '<p>My <i>favorite</i> mark is a dot.</p>',
    becomes: 'My *favorite* mark is a dot.',
  },
  {
    name: 'a consent in place of a film',
    seen: 'https://borlabs.io',
    html: '<div class="embed-consent"><p>By loading the video, you accept YouTube’s privacy policy.</p><button>Load video</button><iframe data-src="https://www.youtube.com/embed/abcdefghijk"></iframe></div>',
    becomes: '[Video](https://www.youtube.com/watch?v=abcdefghijk)',
  },
  {
    name: 'a table of contents',
    seen: 'https://www.mediawiki.org/wiki/Help:Table_of_contents',
    html: '<div id="toc" role="navigation"><h2>Contents</h2><ul><li><a href="#a"><span>1</span> First pass</a></li><li><a href="#b"><span>2</span> Second pass</a></li></ul></div><h2 id="a">First pass</h2><p>On the first pass there is little to do but to read.</p><h2 id="b">Second pass</h2><p>On the second there is more to write than to read.</p>',
    becomes:
      '### First pass\n\nOn the first pass there is little to do but to read.\n\n### Second pass\n\nOn the second there is more to write than to read.',
  },
  {
    name: 'a table of contents without a name',
    seen: 'https://gohugo.io/content-management/summaries/ (themes)',
    html: '<p><strong>On this page</strong></p><ul><li><a href="#a">First pass</a></li><li><a href="#b">Second pass</a></li></ul><h2 id="a">First pass</h2><p>On the first pass there is little to do but to read.</p><h2 id="b">Second pass</h2><p>On the second there is more to write than to read.</p>',
    becomes:
      '### First pass\n\nOn the first pass there is little to do but to read.\n\n### Second pass\n\nOn the second there is more to write than to read.',
  },
  {
    name: 'not a list that says more than where to go',
    seen: 'overviews',
    html: '<ul><li><a href="#a">First pass</a>, in which nothing is written down but where one stopped</li><li><a href="#b">Second pass</a>, in which it is found out why one stopped there</li></ul><h2 id="a">First pass</h2><p>On the first pass there is little to do but to read.</p><h2 id="b">Second pass</h2><p>On the second there is more to write than to read.</p>',
    becomes:
      '- [First pass](#First%20pass), in which nothing is written down but where one stopped\n- [Second pass](#Second%20pass), in which it is found out why one stopped there\n\n### First pass\n\nOn the first pass there is little to do but to read.\n\n### Second pass\n\nOn the second there is more to write than to read.',
  },
];
