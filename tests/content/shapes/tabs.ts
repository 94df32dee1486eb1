import type { Shape } from './shape';

const npm = '<pre><code>npm install slow</code></pre>';
const yarn = '<pre><code>yarn add slow</code></pre>';
const both = '**npm**\n\n```\nnpm install slow\n```\n\n**Yarn**\n\n```\nyarn add slow\n```';

/** Panels behind tabs: all of them, each under its tab's name. */
export const tabs: readonly Shape[] = [
  {
    name: 'of Docusaurus, in the order of their tabs',
    seen: 'https://docusaurus.io/docs/markdown-features/tabs',
    html: `<div class="theme-tabs-container"><ul role="tablist"><li role="tab" aria-selected="true">npm</li><li role="tab">Yarn</li></ul><div><div role="tabpanel">${npm}</div><div role="tabpanel" hidden="">${yarn}</div></div></div>`,
    becomes: both,
  },
  {
    name: 'of Starlight, which name each other',
    seen: 'https://starlight.astro.build/components/tabs/',
    html: `<starlight-tabs><div><ul role="tablist"><li><a role="tab" href="#p0" id="t0">npm</a></li><li><a role="tab" href="#p1" id="t1">Yarn</a></li></ul></div><div id="p0" aria-labelledby="t0" role="tabpanel">${npm}</div><div id="p1" aria-labelledby="t1" role="tabpanel" hidden>${yarn}</div></starlight-tabs>`,
    becomes: both,
  },
  {
    name: 'of Bootstrap',
    seen: 'https://getbootstrap.com/docs/3.4/javascript/#tabs',
    html: `<ul class="nav nav-tabs"><li class="active"><a href="#a">npm</a></li><li><a href="#b">Yarn</a></li></ul><div class="tab-content"><div class="tab-pane active" id="a">${npm}</div><div class="tab-pane" id="b" style="display:none">${yarn}</div></div>`,
    becomes: both,
  },
  {
    name: 'of Sphinx Design',
    seen: 'https://sphinx-design.readthedocs.io/en/latest/tabs.html',
    html: `<div class="sd-tab-set"><input type="radio" id="s0" checked><label class="sd-tab-label" for="s0">npm</label><div class="sd-tab-content">${npm}</div><input type="radio" id="s1"><label class="sd-tab-label" for="s1">Yarn</label><div class="sd-tab-content">${yarn}</div></div>`,
    becomes: both,
  },
  {
    name: 'of Material for MkDocs',
    seen: 'https://squidfunk.github.io/mkdocs-material/reference/content-tabs/',
    html: `<div class="tabbed-set tabbed-alternate"><input type="radio" id="m0"><input type="radio" id="m1"><div class="tabbed-labels"><label for="m0">npm</label><label for="m1">Yarn</label></div><div class="tabbed-content"><div class="tabbed-block">${npm}</div><div class="tabbed-block">${yarn}</div></div></div>`,
    becomes: both,
  },
  {
    name: 'of VitePress',
    seen: 'https://vitepress.dev/guide/markdown#code-groups',
    html: `<div class="vp-code-group"><div class="tabs"><input type="radio" id="v0"><label for="v0">npm</label><input type="radio" id="v1"><label for="v1">Yarn</label></div><div class="blocks"><div class="language-sh active">${npm}</div><div class="language-sh">${yarn}</div></div></div>`,
    becomes: both.replace(/```\n(?=npm|yarn)/g, '```sh\n'),
  },
  {
    name: 'not those of readers’ comments',
    seen: 'https://getbootstrap.com/docs/3.4/javascript/#tabs',
    html: '<div><ul role="tablist"><li role="tab">Story</li><li role="tab">Comments</li></ul><div role="tabpanel"><p>The panel that is shown says something in a sentence.</p></div><div role="tabpanel" hidden><p>A reader has something to say about this as well, every day.</p></div></div>',
    becomes: '**Story**\n\nThe panel that is shown says something in a sentence.',
  },
];
