import type { BuildOptions } from 'esbuild';

/** Options every bundle of the plugin's code shares. */
export const pluginBuild: BuildOptions;
