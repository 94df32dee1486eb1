import type { en } from './en';

/** The shape every language has: English's, with any text in place of its own. */
export type Dictionary = Texts<typeof en>;

type Texts<T> = T extends string ? string : T extends (...args: infer A) => infer R ? (...args: A) => R : { [K in keyof T]: Texts<T[K]> };
