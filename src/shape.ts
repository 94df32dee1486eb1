/** What a value is that has another shape than the one asked for. */
const OTHER = Symbol();

/** What a value from outside must be: gives what it stands for, without what was not asked for. Never throws. */
export type Shape<T> = (value: unknown) => T | typeof OTHER;

/** What a shape gives. */
export type Shaped<S> = S extends Shape<infer T> ? T : never;

/** What a value stands for; undefined where it has another shape. */
export function shaped<T>(shape: Shape<T>, value: unknown): T | undefined {
  const read = shape(value);
  return read === OTHER ? undefined : read;
}

/** Whether a value has a shape. */
export function isShaped(shape: Shape<unknown>, value: unknown): boolean {
  return shape(value) !== OTHER;
}

export const string: Shape<string> = (value) => (typeof value === 'string' ? value : OTHER);
export const boolean: Shape<boolean> = (value) => (typeof value === 'boolean' ? value : OTHER);
/** Any number but NaN. */
export const number: Shape<number> = (value) => (typeof value === 'number' && !Number.isNaN(value) ? value : OTHER);
/** A text without white space around it, which may be empty. */
export const trimmed = as(string, (text) => text.trim());
/** A text without white space around it that is not empty. */
export const filled = where(trimmed, (text) => text !== '');

/** A shape that only some values have. */
export function where<T>(shape: Shape<T>, holds: (value: T) => boolean): Shape<T> {
  return (value) => {
    const read = shape(value);
    return read === OTHER || holds(read) ? read : OTHER;
  };
}

/** A shape that gives something made of what it stands for. */
export function as<T, U>(shape: Shape<T>, change: (value: T) => U): Shape<U> {
  return (value) => {
    const read = shape(value);
    return read === OTHER ? OTHER : change(read);
  };
}

/** A shape that values of any other are taken for as well: they stand for `fallback`. */
export function otherwise<T>(shape: Shape<T>, fallback: T): (value: unknown) => T {
  return (value) => {
    const read = shape(value);
    return read === OTHER ? fallback : read;
  };
}

/** What may be missing. */
export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value) => (value === undefined ? undefined : shape(value));
}

/** One of these values. */
export function oneOf<const T>(values: readonly T[]): Shape<T> {
  return (value) => (values.includes(value as T) ? (value as T) : OTHER);
}

/** The first of several shapes that fits. */
export function either<S extends readonly Shape<unknown>[]>(...shapes: S): Shape<Shaped<S[number]>> {
  return (value) => {
    const fits = shapes.find((shape) => isShaped(shape, value));
    return fits === undefined ? OTHER : (fits(value) as Shaped<S[number]>);
  };
}

/** A list of values that are all of a shape. */
export function list<T>(shape: Shape<T>): Shape<T[]> {
  return (value) => {
    if (!Array.isArray(value)) return OTHER;
    const read = value.map(shape);
    return read.includes(OTHER) ? OTHER : (read as T[]);
  };
}

/** A list of values, each of the shape of its place. */
export function tuple<const S extends readonly Shape<unknown>[]>(...shapes: S): Shape<{ -readonly [At in keyof S]: Shaped<S[At]> }> {
  return (value) => {
    if (!Array.isArray(value)) return OTHER;
    const read = shapes.map((shape, at) => shape(value[at]));
    return read.includes(OTHER) ? OTHER : (read as { -readonly [At in keyof S]: Shaped<S[At]> });
  };
}

/** Values of a shape by whatever names. */
export function record<T>(shape: Shape<T>): Shape<Record<string, T>> {
  return (value) => {
    if (!isObject(value)) return OTHER;
    const read = Object.entries(value).map(([name, part]) => [name, shape(part)] as const);
    return read.some(([, part]) => part === OTHER) ? OTHER : (Object.fromEntries(read) as Record<string, T>);
  };
}

type Fields = Readonly<Record<string, Shape<unknown>>>;
type Optional<F extends Fields> = { [Name in keyof F]: undefined extends Shaped<F[Name]> ? Name : never }[keyof F];
type ObjectOf<F extends Fields> = { [Name in Exclude<keyof F, Optional<F>>]: Shaped<F[Name]> } & {
  [Name in Optional<F>]?: Shaped<F[Name]>;
};

/** An object with these fields; one that is missing is left out. */
export function object<F extends Fields>(fields: F): Shape<{ [Name in keyof ObjectOf<F>]: ObjectOf<F>[Name] }> {
  return (value) => {
    if (!isObject(value)) return OTHER;
    const read = Object.entries(fields).map(([name, shape]) => [name, shape(value[name])] as const);
    if (read.some(([, part]) => part === OTHER)) return OTHER;
    return Object.fromEntries(read.filter(([, part]) => part !== undefined)) as ObjectOf<F>;
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
