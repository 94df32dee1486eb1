import { installDomHelpers } from './dom-helpers';

/** Opens a window beside the first: with classes, timers and observers of its own, and the look of the first. */
export function openWindow(): Window {
  const win = window.open('', '', 'width=420,height=700');
  if (win === null) throw new Error('The browser opened no window.');
  const realm = win as Window & typeof globalThis;
  installDomHelpers(realm);
  for (const el of document.head.findAll('style, link[rel="stylesheet"]')) realm.document.head.append(el.cloneNode(true));
  realm.document.body.className = document.body.className;
  const activate = (): void => {
    Object.assign(window, { activeWindow: realm, activeDocument: realm.document });
  };
  realm.addEventListener('focusin', activate);
  realm.addEventListener('mousedown', activate, true);
  return realm;
}

/** The first window has the focus again. */
export function followFocus(): void {
  const activate = (): void => {
    Object.assign(window, { activeWindow: window, activeDocument: document });
  };
  window.addEventListener('focusin', activate);
  window.addEventListener('mousedown', activate, true);
}
