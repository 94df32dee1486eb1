import { describe, expect, it } from 'vitest';
import { withMarkedPrivates } from '../../build/private-names.mjs';

/** The body of a class `A` after its private members were marked. */
function marked(body: string): string {
  return withMarkedPrivates(`class A {\n${body}\n}`).slice('class A {\n'.length, -2);
}

describe('private members, whose names are made short', () => {
  it('are marked where they are declared and where they are used', () => {
    expect(marked('private x = 1;\npublic y = this.x;\nprivate go(): void { this.go(); }')).toBe(
      'private x$private = 1;\npublic y = this.x$private;\nprivate go$private(): void { this.go$private(); }',
    );
  });

  it('are told from members of something else that are called the same', () => {
    expect(marked('private x = 1;\nof(b: B, c = { x: 2 }): number { return b.x + c.x; }')).toBe(
      'private x$private = 1;\nof(b: B, c = { x: 2 }): number { return b.x + c.x; }',
    );
  });

  it('are marked when they are taken out of `this`, by whatever name', () => {
    expect(marked('private x = 1;\nprivate y = 1;\nz = 1;\nof() { const { x, y: w, z } = this; return { x, w, z }; }')).toBe(
      'private x$private = 1;\nprivate y$private = 1;\nz = 1;\nof() { const { x$private: x, y$private: w, z } = this; return { x, w, z }; }',
    );
    expect(marked('private x = 1;\nof(b: B) { const { x } = b; return x; }')).toContain('const { x } = b;');
  });

  it('are set from the parameter that makes them, which keeps its name', () => {
    expect(marked('constructor(private readonly deps: Deps, readonly t: T) { use({ deps }, t); }\nof() { return this.deps; }')).toBe(
      'constructor(deps: Deps, readonly t: T) {this.deps$private = deps; use({ deps }, t); }\nof() { return this.deps$private; }',
    );
  });

  it('are marked in another of the class that a method is given', () => {
    expect(marked('private x = 1;\nlike(other: A, b: B) { return other.x === b.x; }')).toContain('return other.x$private === b.x;');
  });

  it('are refused where it is not seen whose they are', () => {
    expect(() => marked('private x = 1;\nlike() { const other = new A(); return other.x; }')).toThrow('other = new A()');
    expect(() => marked('private x = 1;\nlike() { const other: A = make(); return other.x; }')).toThrow('other: A');
  });

  it('keep their names in a class that extends another, as the app may have such a member too', () => {
    const text = 'class B extends A { private x = 1; of() { return this.x; } }';
    expect(withMarkedPrivates(text)).toBe(text);
  });
});
