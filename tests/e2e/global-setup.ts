import { findChromium } from '../host/find-chromium.mjs';

/** Makes sure there is a browser, and builds the plugin that the tests run. */
export default async function setup(): Promise<void> {
  findChromium();
  const { buildPlugin } = (await import(new URL('../../esbuild.config.mjs', import.meta.url).href)) as { buildPlugin: (options: { minify: boolean }) => Promise<void> };
  await buildPlugin({ minify: false });
}
