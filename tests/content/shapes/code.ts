import type { Shape } from './shape';

const counted = '```python\ndef stops(page):\n    marks = sum(page)\n\n    return marks\n```';

/** Listings in the spellings of highlighters, editors and templates. */
export const code: readonly Shape[] = [
  {
    name: 'a code element a line, as WeChat sets it',
    seen: 'https://github.com/fengxxc/wechatmp2markdown/issues/9',
    html: '<section class="code-snippet__fix"><ul class="code-snippet__line-index"><li></li><li></li></ul><pre data-lang="python"><code><span>def stops(page):</span></code><code><span>    marks = sum(page)</span></code><code></code><code><span>    return marks</span></code></pre></section>',
    becomes: counted,
  },
  {
    name: 'a block a line, a blank line among them, as Expressive Code sets it',
    seen: 'https://expressive-code.com',
    html: '<div class="expressive-code"><figure><pre data-language="python"><code><div class="ec-line"><div class="gutter"><div class="ln">1</div></div><div class="code">def stops(page):</div></div><div class="ec-line"><div class="code">    marks = sum(page)</div></div><div class="ec-line"><div class="code">\n</div></div><div class="ec-line"><div class="code">    return marks</div></div></code></pre></figure></div>',
    becomes: counted,
  },
  {
    name: 'a span a line with its line ends between, as Shiki sets it',
    seen: 'https://shiki.style/guide/transformers',
    html: '<pre class="shiki" data-language="python"><code><span class="line">def stops(page):</span>\n<span class="line">    marks = sum(page)</span>\n<span class="line"></span>\n<span class="line">    return marks</span></code></pre>',
    becomes: counted,
  },
  {
    name: 'a div a line with breaks in empty ones, as Prism in React sets it',
    seen: 'https://github.com/FormidableLabs/prism-react-renderer',
    html: '<pre class="prism-code language-python"><div class="token-line">def stops(page):</div><div class="token-line">    marks = sum(page)</div><div class="token-line"><br></div><div class="token-line">    return marks</div></pre>',
    becomes: counted,
  },
  {
    name: 'SyntaxHighlighter 3, which has no pre',
    seen: 'https://github.com/syntaxhighlighter/syntaxhighlighter',
    html: '<div class="syntaxhighlighter python"><table><tr><td class="gutter"><div class="line">1</div><div class="line">2</div></td><td class="code"><div class="container"><div class="line number1"><code class="keyword">def</code> <code class="plain">stops(page):</code></div><div class="line number2"><code class="spaces">&nbsp;&nbsp;&nbsp;&nbsp;</code><code class="keyword">return</code> <code class="plain">marks</code></div></div></td></tr></table></div>',
    becomes: '```python\ndef stops(page):\n    return marks\n```',
  },
  {
    name: 'a gist’s table of lines',
    seen: 'https://docs.github.com/get-started/writing-on-github/editing-and-sharing-content-with-gists',
    html: '<div class="gist"><div class="gist-file"><table class="highlight js-file-line-container" data-tab-size="8"><tr><td class="blob-num js-line-number" data-line-number="1"></td><td class="blob-code blob-code-inner js-file-line">first()</td></tr><tr><td class="blob-num js-line-number" data-line-number="2"></td><td class="blob-code blob-code-inner js-file-line">second()</td></tr></table></div></div>',
    becomes: '```\nfirst()\nsecond()\n```',
  },
  {
    name: 'an editor with a pre a line',
    seen: 'https://codemirror.net/5/',
    html: '<div class="CodeMirror"><div class="CodeMirror-code"><div><pre class="CodeMirror-line">first()</pre></div><div><pre class="CodeMirror-line">second()</pre></div></div></div>',
    becomes: '```\nfirst()\nsecond()\n```',
  },
  {
    name: 'line numbers in a list behind the code',
    seen: 'pages on blog.csdn.net',
    html: '<pre class="prettyprint"><code class="language-python">first()\nsecond()</code><ul class="pre-numbering"><li>1</li><li>2</li></ul></pre>',
    becomes: '```python\nfirst()\nsecond()\n```',
  },
  {
    name: 'the page’s own indentation',
    seen: 'https://github.com/distillpub/template (d-code)',
    html: '<pre>\n          <code>\n            def stops(page):\n                return marks\n\n            stops(page)\n          </code>\n        </pre>',
    becomes: '```\ndef stops(page):\n    return marks\n\nstops(page)\n```',
  },
  {
    name: 'indentation that the author meant',
    seen: 'a part of a function',
    html: '<pre><code>    marks = sum(page)\n    return marks\n</code></pre>',
    becomes: '```\n    marks = sum(page)\n    return marks\n```',
  },
  {
    name: 'several lines in a code element without a pre',
    seen: 'https://developer.wordpress.com/docs/ (older themes)',
    html: '<p><code>cd notes<br>grep -c stop *.txt</code></p>',
    becomes: '```\ncd notes\ngrep -c stop *.txt\n```',
  },
  {
    name: 'words of code in one line of a pre',
    seen: 'manual pages',
    html: '<pre>Use <code>grep</code> or <code>rg</code>.</pre>',
    becomes: '```\nUse grep or rg.\n```',
  },
];
