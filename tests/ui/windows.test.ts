import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { isNode } from '../../src/ui/is-node';
import { SizeObserver } from '../../src/ui/list/size-observer';

it('a node of another window is one, and a window is none', () => {
  const [one, other] = [new JSDOM().window, new JSDOM().window];
  const el = other.document.createElement('div');
  expect(el instanceof one.Node).toBe(false);
  expect(isNode(el)).toBe(true);
  expect([isNode(other as unknown as EventTarget), isNode(null)]).toEqual([false, false]);
});

/** A window whose observers tell what they observe. */
function windowWith(log: string[], name: string) {
  class Observer {
    constructor(readonly tell: (entries: readonly ResizeObserverEntry[]) => void) {}
    observe({ id }: Element): void {
      log.push(`${name} + ${id}`);
    }
    unobserve({ id }: Element): void {
      log.push(`${name} - ${id}`);
    }
    disconnect(): void {
      log.push(`${name} ends`);
    }
  }
  return { defaultView: { ResizeObserver: Observer } };
}

describe('an observer of sizes', () => {
  it('goes on in the window that its view moves to, with all that it observes', () => {
    const log: string[] = [];
    let migrated = (): void => undefined;
    const home = {
      doc: windowWith(log, 'main'),
      onWindowMigrated: (listener: () => void) => {
        migrated = listener;
        return () => log.push('follows no more');
      },
    };
    const observer = new SizeObserver(home as unknown as HTMLElement, () => undefined);
    const [a, b] = ['a', 'b'].map((id) => ({ id }) as Element);
    if (a === undefined || b === undefined) throw new Error('two elements');
    observer.observe(a);
    observer.observe(b);
    observer.unobserve(a);
    home.doc = windowWith(log, 'pop-out');
    migrated();
    observer.disconnect();
    expect(log).toEqual(['main + a', 'main + b', 'main - a', 'main ends', 'pop-out + b', 'follows no more', 'pop-out ends']);
  });
});
