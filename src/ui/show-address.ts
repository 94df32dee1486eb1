/** Shows an address so that its lines end behind a dot or a slash, not within a word. */
export function showAddress(el: HTMLElement, address: string): void {
  el.empty();
  for (const part of address.match(/[./]*[^./]+[./]*/g) ?? [address]) {
    if (el.hasChildNodes()) el.createEl('wbr');
    el.appendText(part);
  }
}
