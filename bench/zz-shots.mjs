import { loadTs } from '../demo/load-ts.mjs';
const { shots } = await loadTs('bench/scale/zz-shots.ts'); await shots();
