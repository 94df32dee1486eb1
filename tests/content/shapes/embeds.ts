import type { Shape } from './shape';

/** What a note cannot hold is named and linked. */
export const embeds: readonly Shape[] = [
  {
    name: 'a gist',
    seen: 'https://docs.github.com/get-started/writing-on-github/editing-and-sharing-content-with-gists',
    html: '<script src="https://gist.github.com/ines/abc123.js?file=a.py"></script>',
    becomes: '[Gist](https://gist.github.com/ines/abc123)',
  },
  {
    name: 'a Space in a frame',
    seen: 'https://huggingface.co/docs/hub/spaces-embed',
    html: '<iframe src="https://ines-pile.hf.space" width="850" height="450"></iframe>',
    becomes: '[Space](https://ines-pile.hf.space/)',
  },
  {
    name: 'a Space as an element',
    seen: 'https://huggingface.co/docs/hub/spaces-embed',
    html: '<gradio-app theme_mode="light" space="ines/pile"></gradio-app>',
    becomes: '[Space](https://huggingface.co/spaces/ines/pile)',
  },
  {
    name: 'a film by its id',
    seen: 'https://github.com/paulirish/lite-youtube-embed',
    html: '<lite-youtube videoid="abcdefghijk" playlabel="How to stop"></lite-youtube>',
    becomes: '[How to stop](https://www.youtube.com/watch?v=abcdefghijk)',
  },
  {
    name: 'a film whose frame is loaded late',
    seen: 'https://github.com/obsidianmd/obsidian-clipper/issues',
    html: '<iframe data-src="https://player.vimeo.com/video/12345678" title="A talk on margins"></iframe>',
    becomes: '[A talk on margins](https://vimeo.com/12345678)',
  },
  {
    name: 'a film on WeChat',
    seen: 'https://github.com/fengxxc/wechatmp2markdown',
    html: '<iframe class="video_iframe" data-src="https://v.qq.com/iframe/preview.html?vid=a0012345678"></iframe>',
    becomes: '[Video](https://v.qq.com/x/page/a0012345678.html)',
  },
  {
    name: 'CKEditor’s address',
    seen: 'https://ckeditor.com/docs/ckeditor5/latest/features/media-embed.html',
    html: '<figure class="media"><oembed url="https://www.youtube.com/watch?v=abcdefghijk"></oembed></figure>',
    becomes: '[Embed](https://www.youtube.com/watch?v=abcdefghijk)',
  },
  {
    name: 'a figure in a frame of the page’s own site',
    seen: 'https://plotly.com/python/interactive-html-export/',
    html: '<iframe src="/plots/stops.html" title="Stops a page" width="100%"></iframe>',
    becomes: '[Stops a page](https://notes.example/plots/stops.html)',
  },
  {
    name: 'no advertisement',
    seen: 'https://developers.google.com/publisher-tag',
    html: '<iframe src="https://ads.example/frame" title="Advertisement" width="300"></iframe><iframe src="/ads/box.html"></iframe>',
    becomes: '',
  },
  {
    name: 'a quoted post that is there already',
    seen: 'https://developer.x.com/en/docs/x-for-websites/embedded-posts',
    html: '<blockquote class="twitter-tweet"><p>Marks work.</p>— Ada (@ada) <a href="https://twitter.com/ada/status/1">May 3, 2024</a></blockquote>',
    becomes: '> Marks work.\n>\n> — Ada (@ada) [May 3, 2024](https://twitter.com/ada/status/1)',
  },
];
