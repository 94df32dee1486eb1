import type { Written } from './written';

declare const address: unique symbol;

/** A web address, wherever it stands: in a line, a link, a property, between the quotes of code. */
export type AddressText = Written & { readonly [address]: true };

/** An address with what would be a mark of Markdown's, of the app's, a plugin's or of code percent-encoded; it leads to the same page. */
export function addressText({ href }: URL): AddressText {
  return href
    .replace(/%(?![\dA-Fa-f]{2})/g, '%25')
    .replace(/[[\]{}|^`\\<>"']|:(?=:)/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`) as AddressText;
}
