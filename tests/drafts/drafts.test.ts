import { describe, expect, it } from 'vitest';
import { Drafts } from '../../src/drafts/drafts';

const DAY = 24 * 3600_000;

/** Drafts on a device, and another start of the app on it; `at` is the time. */
function device(stored?: unknown) {
  const kept = { stored, at: 0 };
  const home = {
    load: () => kept.stored,
    save: (drafts: unknown) => {
      kept.stored = JSON.parse(JSON.stringify(drafts));
    },
  };
  return { kept, start: () => new Drafts(home, { now: () => new Date(kept.at) }) };
}

describe('drafts', () => {
  it('outlive the app, with what stood there when they were begun', () => {
    const { start } = device();
    const drafts = start();
    drafts.set('a.md', 'summary', 'H', 'before');
    drafts.set('a.md', 'summary', 'Half a sent', 'what came since');
    expect(start().draft('a.md', 'summary')).toEqual({ text: 'Half a sent', base: 'before' });
  });

  it('follow a rename, and end when they are written', () => {
    const { start } = device();
    const drafts = start();
    drafts.set('a.md', 'words x', 'mine');
    drafts.rename('a.md', 'b.md');
    expect([drafts.get('a.md', 'words x'), start().get('b.md', 'words x')]).toEqual([undefined, 'mine']);
    drafts.set('b.md', 'words x', undefined);
    expect(start().paths()).toEqual([]);
  });

  it('of a note that is gone are dropped after a month, and not before', () => {
    const { kept, start } = device();
    const drafts = start();
    drafts.set('gone.md', 'summary', 'mine');
    drafts.set('here.md', 'summary', 'mine');
    kept.at = 29 * DAY;
    drafts.forgetGone((path) => path === 'here.md');
    expect(start().paths()).toEqual(['gone.md', 'here.md']);
    kept.at = 31 * DAY;
    drafts.forgetGone((path) => path === 'here.md');
    expect(start().paths()).toEqual(['here.md']);
  });

  it('take no more room than the device has for all plugins: the latest are kept', () => {
    const { start } = device();
    const drafts = start();
    for (let i = 0; i < 250; i += 1) drafts.set(`${i}.md`, 'summary', 'mine');
    expect(start().paths()).toHaveLength(200);
    expect(start().get('249.md', 'summary')).toBe('mine');
    drafts.set('long.md', 'summary', 'x'.repeat(399_000));
    expect(start().paths()).toContain('long.md');
    expect(start().paths().length).toBeLessThan(30);
    expect(drafts.get('0.md', 'summary')).toBe('mine');
  });

  it('begin anew where what is stored is none of them, and live on where nothing can be stored', () => {
    expect(device(['?']).start().paths()).toEqual([]);
    const drafts = new Drafts(
      {
        load: () => null,
        save: () => {
          throw new Error('QuotaExceededError');
        },
      },
      { now: () => new Date(0) },
    );
    drafts.set('a.md', 'summary', 'mine');
    expect(drafts.get('a.md', 'summary')).toBe('mine');
  });
});
