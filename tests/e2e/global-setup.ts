import { shareBrowser } from './chromium';

/** Starts the browser, and builds the plugin that the tests run. */
export default async function setup(): Promise<() => Promise<void>> {
  const { buildPlugin } = (await import(new URL('../../esbuild.config.mjs', import.meta.url).href)) as {
    buildPlugin: () => Promise<void>;
  };
  await buildPlugin();
  const server = await shareBrowser();
  return () => server.close();
}
