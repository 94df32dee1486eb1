import { describe, expect, it } from 'vitest';
import { bibliographyBeside, withBibliography } from '../../src/content/bibliography-beside';

const page = new URL('https://distill.pub/2020/the-pile/');
const beside = (tag: string, cite = '<d-cite key="a"></d-cite>') => bibliographyBeside(`<p>Said${cite}.</p>${tag}`, page)?.href;

describe('the file that a page takes its references from', () => {
  it('lies beside the page', () => {
    expect(beside('<d-bibliography src="refs.bib"></d-bibliography>')).toBe('https://distill.pub/2020/the-pile/refs.bib');
    expect(beside("<d-bibliography class='x' src='/assets/refs.bib'></d-bibliography>")).toBe('https://distill.pub/assets/refs.bib');
    expect(beside('<dt-bibliography src=refs.bib></dt-bibliography>', '<dt-cite key="a"></dt-cite>')).toBe(
      'https://distill.pub/2020/the-pile/refs.bib',
    );
  });

  it.each([
    ['on another host', '<d-bibliography src="https://evil.example/refs.bib"></d-bibliography>'],
    ['in the page', '<d-bibliography><script type="text/bibtex">@misc{a}</script></d-bibliography>'],
    ['no web address', '<d-bibliography src="javascript:alert(1)"></d-bibliography>'],
    ['the page itself', '<d-bibliography src="#refs"></d-bibliography>'],
  ])('is not asked for when it is %s', (_where, tag) => {
    expect(beside(tag)).toBeUndefined();
  });

  it('is not asked for when nothing is cited', () => {
    expect(beside('<d-bibliography src="refs.bib"></d-bibliography>', '')).toBeUndefined();
  });

  it('cannot get out of its place in the page', () => {
    const html = withBibliography('<p>Said.</p>', { text: '@misc{a, title={</script><img src=x>}}', bytes: new Uint8Array() });
    const read = new DOMParser().parseFromString(html, 'text/html');
    expect(read.querySelector('img')).toBeNull();
    expect(read.querySelector('script')?.textContent).toContain('@misc{a');
  });
});
