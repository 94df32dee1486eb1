import { describe, expect, it } from 'vitest';
import { Listeners } from '../src/listeners';

describe('listeners', () => {
  it('hear what changed, until they no longer want to', () => {
    const heard: string[] = [];
    const listeners = new Listeners<[path: string]>();
    const stop = listeners.add((path) => heard.push(path));
    listeners.call('a.md');
    stop();
    listeners.call('b.md');
    expect(heard).toEqual(['a.md']);
  });

  it('are all called, also when one of them takes another out', () => {
    const heard: string[] = [];
    const listeners = new Listeners();
    listeners.add(() => {
      heard.push('first');
      stopSecond();
    });
    const stopSecond = listeners.add(() => heard.push('second'));
    listeners.call();
    listeners.call();
    expect(heard).toEqual(['first', 'second', 'first']);
  });
});
