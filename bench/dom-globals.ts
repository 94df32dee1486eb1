import { JSDOM } from 'jsdom';

/** The browser's DOM where there is none, as the pipeline expects it. Must be imported before the pipeline is. */
const { window } = new JSDOM('');

for (const name of ['document', 'DOMParser', 'Node', 'NodeFilter', 'Element', 'HTMLElement', 'Range'] as const) {
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
}
Object.defineProperty(globalThis, 'window', { value: window, configurable: true });
