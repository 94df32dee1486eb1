import { selectAll } from './look-up';

/**
 * Puts the parts of a page that React streamed late where its own script would have put them.
 * The markup (react-dom/server, Fizz): `<template id="B:0">` or `<template id="P:1">` holds the
 * place, `<div hidden id="S:0">` near the end the content, a script's `$RC("B:0","S:0")` the pair;
 * `$RS` pairs segments, whose numbers agree. Up to the comment `/$` a stand-in follows the place.
 */
export function settleStreamedParts(page: Document): void {
  const parts = selectAll(page, 'div[hidden][id^="S:"]');
  if (parts.length === 0) return;
  const places = boundaries(page);
  for (const part of parts) {
    const number = part.id.slice(2);
    const place = page.getElementById(`P:${number}`) ?? page.getElementById(places.get(part.id) ?? `B:${number}`);
    if (place === null || place.contains(part)) {
      part.removeAttribute('hidden');
      continue;
    }
    if (place.id.startsWith('B:')) removeStandIn(place);
    place.replaceWith(...part.childNodes);
    part.remove();
  }
}

function boundaries(page: Document): Map<string, string> {
  const places = new Map<string, string>();
  for (const script of selectAll(page, 'script:not([src])')) {
    const text = script.textContent;
    if (!text.includes('$RC')) continue;
    for (const [, place, part] of text.matchAll(/\$RC\("(B:\w{1,8})",\s*"(S:\w{1,8})"/g)) {
      if (place !== undefined && part !== undefined) places.set(part, place);
    }
  }
  return places;
}

function removeStandIn(place: Element): void {
  let depth = 0;
  const standIn: ChildNode[] = [];
  for (let next = place.nextSibling; next !== null; next = next.nextSibling) {
    if (next.nodeType === 8) {
      const mark = next.nodeValue ?? '';
      if (mark === '/$' && depth === 0) {
        for (const node of standIn) node.remove();
        return;
      }
      if (mark === '/$') depth--;
      else if (/^\$[?!~]?$/.test(mark)) depth++;
    }
    standIn.push(next);
  }
}
