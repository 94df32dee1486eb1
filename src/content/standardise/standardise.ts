/** Rewrites, in place, every spelling of a construct to one. */
export function standardise(page: Document, url: URL): void {
  for (const image of page.querySelectorAll('img[src]')) image.setAttribute('src', new URL(image.getAttribute('src') ?? '', url).href);
}
