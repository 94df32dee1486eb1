import type { BuildOptions } from 'esbuild';

/** Options every bundle of the plugin's code shares. */
export const pluginBuild: BuildOptions;

/** The text of `main.js`. */
export function builtInParts(options: { minify: boolean }): Promise<string>;
