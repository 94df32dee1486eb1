import type { BuildOptions } from 'esbuild';
import type { BundledPackage } from './build/licences.mjs';

/** Options every bundle of the plugin's code shares. */
export const pluginBuild: BuildOptions;

/** The text of `main.js`. */
export function builtInParts(options: { minify: boolean }): Promise<string>;

/** The packages that have code in `main.js`. */
export function packagesInIt(): Promise<BundledPackage[]>;
