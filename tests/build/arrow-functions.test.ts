import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { withArrowFunctions } from '../../build/arrow-functions.mjs';

/** What a part with this body exports, and the body as it is run. */
function run(body: string): { exports: Record<string, unknown>; text: string } {
  const text = withArrowFunctions(`function (exports) {\n${body}\n}`);
  const exports = {};
  (runInNewContext(`(${text})`) as (exports: object) => void)(exports);
  return { exports, text };
}

describe('functions of a part', () => {
  it('are arrow functions, which are there before the first line as functions are', () => {
    const { exports, text } = run(
      'exports.sum = sum(1);\nfunction sum(a, { b } = { b: 2 }) { return a + b + one(); }\nfunction one() { return 1; }',
    );
    expect(exports.sum).toBe(4);
    expect(text).not.toMatch(/function \w/);
  });

  it('stay asynchronous', async () => {
    const { exports, text } = run('exports.later = later(1);\nasync function later(a) { return await a; }');
    await expect(exports.later).resolves.toBe(1);
    expect(text).toContain('later = async (a) =>');
  });

  it.each([
    ['has to do with `this`', 'function f() { return [1].map(() => this); }'],
    ['asks for `arguments`', 'function f(a = arguments.length) { return a; }'],
    ['makes a sequence', 'function* f() { yield 1; }'],
    ['is called by `new`', 'function f() {}\nnew f();'],
    ['asks for it', 'function f() { return new.target; }'],
    ['is extended', 'function f() {}\nclass B extends f {}'],
    ['has a prototype', 'function f() {}\nf.prototype.a = 1;'],
    ['is what something is an instance of', 'function f() {}\n({}) instanceof f;'],
    ['is set anew', 'function f() {}\nf = 1;'],
  ])('stay functions where one %s', (_, body) => {
    expect(run(body).text).toContain(body);
  });

  it('do not mind what a function within them does', () => {
    expect(run('function f() { return function () { return this; }; }').text).toContain('f = () =>');
  });
});
