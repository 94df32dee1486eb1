import { define } from './dom-helpers';

/** Puts the helpers that the app adds to arrays, strings, numbers and objects where plugins expect them. */
export function installLanguageHelpers(): void {
  define(Array.prototype, {
    first(this: unknown[]) {
      return this[0];
    },
    last(this: unknown[]) {
      return this.at(-1);
    },
    contains(this: unknown[], target: unknown) {
      return this.includes(target);
    },
    remove(this: unknown[], target: unknown) {
      const index = this.indexOf(target);
      if (index >= 0) this.splice(index, 1);
    },
    shuffle(this: unknown[]) {
      return this.sort(() => Math.random() - 0.5);
    },
    unique(this: unknown[]) {
      return [...new Set(this)];
    },
  });
  define(Array, { combine: (arrays: unknown[][]) => arrays.flat() });
  define(String.prototype, {
    contains(this: string, target: string) {
      return this.includes(target);
    },
    format(this: string, ...values: string[]) {
      return this.replace(/\{(\d+)\}/g, (all, index: string) => values[Number(index)] ?? all);
    },
  });
  define(String, { isString: (value: unknown) => typeof value === 'string' });
  define(Number, { isNumber: (value: unknown) => typeof value === 'number' });
  define(Math, {
    clamp: (value: number, min: number, max: number) => Math.min(Math.max(value, min), max),
    square: (value: number) => value * value,
  });
  define(Object, {
    isEmpty: (object: object) => Object.keys(object).length === 0,
    each: (object: Record<string, unknown>, callback: (value: unknown, key: string) => unknown) =>
      Object.entries(object).every(([key, value]) => callback(value, key) !== false),
  });
}
