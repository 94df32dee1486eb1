import { expect, it } from 'vitest';
import { Activities } from '../../src/app/activity';

it('what goes on with a note moves along with it, and is told of at its new place', () => {
  const activities = new Activities();
  const told: string[] = [];
  activities.set('a.md', { kind: 'declined' });
  const stop = activities.onChange((path) => told.push(path));
  activities.rename('a.md', 'archive/a.md');
  activities.rename('b.md', 'archive/b.md');
  expect(activities.get('a.md')).toBeUndefined();
  expect(activities.get('archive/a.md')).toEqual({ kind: 'declined' });
  expect(told).toEqual(['archive/a.md']);
  stop();
  activities.set('archive/a.md', undefined);
  expect(told).toEqual(['archive/a.md']);
});
