import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/content/page/parse-page';
import { paragraphs, prose } from './pages';

const url = new URL('https://notes.example/deep/page');

describe('parsePage', () => {
  it('resolves relative addresses from where the page stood', () => {
    expect(parsePage('<a href="../x">x</a>', url).querySelector('a')?.href).toBe('https://notes.example/x');
  });

  it('honours the base of the page unless it is no web address', () => {
    expect(parsePage('<base href="/docs/"><a href="x">x</a>', url).querySelector('a')?.href).toBe('https://notes.example/docs/x');
    expect(parsePage('<base href="javascript:alert(1)//"><a href="x">x</a>', url).querySelector('a')?.href).toBe(
      'https://notes.example/deep/x',
    );
  });

  it('runs no script of the page', () => {
    parsePage('<script>globalThis.ran = true</script><img src="x" onerror="globalThis.ran = true">', url);
    expect(globalThis).not.toHaveProperty('ran');
  });

  it('puts content that React streamed late where it belongs', () => {
    const page = parsePage(
      `<main><h1>Title</h1><!--$?--><template id="B:0"></template><p>Loading</p><!--/$--><p>After</p></main>
       <div hidden id="S:0"><p>Streamed <template id="P:1"></template></p></div><script>$RC("B:0","S:0")</script>
       <div hidden id="S:1">in parts</div><script>$RS("S:1","P:1")</script>`,
      url,
    );
    expect(page.querySelector('main')?.textContent.replace(/\s+/g, ' ')).toBe('TitleStreamed in partsAfter');
  });

  it('shows the text that a page hides until its scripts have run', () => {
    const page = parsePage(`<nav>Home</nav><div id="app" style="display: none">${prose}</div><div hidden>Menu</div>`, url);
    expect(page.querySelector('#app')?.hasAttribute('style')).toBe(false);
    expect(page.querySelector('[hidden]')?.textContent).toBe('Menu');
    expect(paragraphs).not.toHaveLength(0);
  });

  it('unfolds text, not menus, notices, tabs or hints', () => {
    const [first = '', second = ''] = paragraphs;
    const page = parsePage(
      `<h3 aria-expanded="false">Asked</h3><div id="answer" hidden><p>${first}</p></div>
       <nav><button aria-expanded="false">Menu</button><div id="menu" hidden><p>${first}</p></div></nav>
       <button aria-expanded="false">More</button><ul id="links" hidden><li><a href="/a">${first}</a></li></ul>
       <button aria-expanded="false">?</button><div id="hint" hidden>Press to close.</div>
       <button aria-controls="tab">B</button><div id="tab" role="tabpanel" hidden><p>${second}</p></div>
       <button aria-controls="box">Join</button><div id="box" style="display:none"><form><p>${second}</p></form></div>
       <p>Plain text above.</p><div id="unasked" hidden><p>${second}</p></div>${prose}${prose}`,
      url,
    );
    const hidden = Array.from(page.querySelectorAll('[hidden], [style]'), ({ id }) => id);
    expect(hidden).toEqual(['menu', 'links', 'hint', 'tab', 'box', 'unasked']);
  });
});
