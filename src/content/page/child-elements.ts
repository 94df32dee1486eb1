/**
 * The elements directly in `element`. By walking: the live collection of `children` is looked through
 * by name for every index where a DOM follows the standard to the letter, which takes the square of their number.
 */
export function childElements(element: Element): Element[] {
  const found: Element[] = [];
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) found.push(child);
  return found;
}
