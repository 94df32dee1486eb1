import { expect, it } from 'vitest';
import { parsePage } from '../../../src/content/page/parse-page';
import { standardiseInSteps } from '../../../src/content/standardise/standardise';
import { atOnce } from '../../../src/slices';

it('keeps the code of a listing whose line numbers stand in a column of their own', () => {
  const url = new URL('https://blog.example/post');
  const page = parsePage(
    `<div class="highlight"><div class="chroma"><table class="lntable"><tr><td class="lntd"><pre class="chroma"><code><span class="lnt">1
</span><span class="lnt">2
</span></code></pre></td><td class="lntd"><pre class="chroma"><code class="language-go" data-lang="go">package main
var x = 1
</code></pre></td></tr></table></div></div>`,
    url,
  );
  atOnce(standardiseInSteps(page, url));
  expect([...page.querySelectorAll('pre')].map((pre) => [pre.getAttribute('data-language'), pre.textContent])).toEqual([
    ['go', 'package main\nvar x = 1'],
  ]);
});
