import { describe, expect, it } from 'vitest';
import { KnownCitekeys } from '../../src/citations/known-citekeys';
import { KnownDecisions } from '../../src/decided/known-decisions';
import { KnownSources } from '../../src/permanent/known-sources';
import type { NoteFacts } from '../../src/queue/entry';
import { Intake } from '../../src/queue/intake';
import { StatusValues } from '../../src/queue/status-values';
import { settingsFrom, type Settings } from '../../src/settings/settings';
import { SourceYields } from '../../src/triage/source-yields';

function taking(settings: Partial<Settings> = {}) {
  const sources = new KnownSources();
  const yields = new SourceYields();
  const statuses = new StatusValues();
  const decisions = new KnownDecisions();
  const citekeys = new KnownCitekeys();
  const intake = new Intake({ sources, yields, statuses, decisions, citekeys, settings: () => settingsFrom(settings) });
  const asked: string[] = [];
  const take = (path: string, properties: NoteFacts['properties'], heading = 'A note') =>
    intake.take({ path, properties, heading, tags: [] }, () => {
      asked.push(path);
      return { path, properties, done: 0, total: 0, heading: '', excerptLength: 0, broken: false };
    }).entry?.path;
  return { intake, take, asked, sources, yields, statuses, citekeys };
}

const pending = { status: 'pending-analysis', source: 'example RSS' };

describe('what the queue takes in', () => {
  it('is what is pending; of other notes no more is looked at', () => {
    const { take, asked } = taking();
    expect(take('a.md', pending)).toBe('a.md');
    expect(take('b.md', { status: 'declined' })).toBeUndefined();
    expect(take('c.md', {})).toBeUndefined();
    expect(asked).toEqual(['a.md']);
  });

  it('is no template, by its place or its marks', () => {
    const { intake, take } = taking({ templatePath: 'Own/permanent.md' });
    intake.templateFolders = ['Templates', 'meta/templater'];
    for (const path of ['Templates/inbox.md', 'templates/deep/inbox.md', 'meta/templater/x.md', 'Own/permanent.md'])
      expect(take(path, pending)).toBeUndefined();
    expect(take('Templates of old/inbox.md', pending)).toBe('Templates of old/inbox.md');
    expect(take('a.md', { ...pending, title: '<% tp.file.title %>' })).toBeUndefined();
    expect(take('a.md', pending, '{{title}}')).toBeUndefined();
  });

  it('is no file of another plugin', () => {
    expect(taking().take('board.md', { ...pending, 'kanban-plugin': 'board' })).toBeUndefined();
  });
});

describe('what others are told of every note', () => {
  it('is not that a drawing made from a page is a permanent note of it', () => {
    const { take, sources } = taking();
    const made = { source_url: 'https://blog.example/a' };
    take('a.md', made);
    take('drawing.md', { ...made, 'excalidraw-plugin': 'parsed' });
    expect(sources.madeFrom(new URL(made.source_url), '')).toEqual(['a.md']);
    take('a.md', { ...made, 'excalidraw-plugin': 'parsed' });
    expect(sources.madeFrom(new URL(made.source_url), '')).toEqual([]);
  });

  it('is not that a pending note with its own link there is one', () => {
    const { take, sources } = taking();
    const made = { ...pending, source_url: 'https://blog.example/a' };
    take('a.md', made);
    expect(sources.madeFrom(new URL(made.source_url), '')).toEqual([]);
    take('a.md', { source_url: made.source_url });
    expect(sources.madeFrom(new URL(made.source_url), '')).toEqual(['a.md']);
  });

  it('is what it was made from, and what became of a feed’s item', () => {
    const { intake, take, sources, yields } = taking();
    const made = { source_url: 'https://blog.example/a' };
    const url = new URL('https://blog.example/a');
    take('permanent/A.md', made);
    take('in/a.md', { status: 'analyzed', source: 'example RSS' });
    take('in/b.md', { status: 'declined', source: 'example RSS' });
    expect(sources.madeFrom(url, '')).toEqual(['permanent/A.md']);
    expect(yields.of('example')).toEqual({ permanent: 1, items: 2 });
    intake.rename('permanent/A.md', 'permanent/B.md');
    intake.rename('in/a.md', 'in/c.md');
    expect(sources.madeFrom(url, '')).toEqual(['permanent/B.md']);
    intake.remove('permanent/B.md');
    intake.remove('in/c.md');
    expect(sources.madeFrom(url, '')).toEqual([]);
    expect(yields.of('example')).toEqual({ permanent: 0, items: 1 });
  });

  it('is its status, unless it is a template: those are pending in the notes made from them', () => {
    const { intake, take, statuses } = taking({ templatePath: 'templates' });
    take('in/a.md', { status: 'to-read' });
    take('templates/a.md', { status: 'to-read' });
    expect(take('in/b.md', { Status: 'pending-analysis' })).toBe('in/b.md');
    intake.rename('in/b.md', 'in/c.md');
    expect(statuses.counts().map(({ status, notes }) => [status, notes])).toEqual([
      ['pending-analysis', 1],
      ['to-read', 1],
    ]);
    intake.remove('in/a.md');
    intake.remove('in/c.md');
    expect(statuses.counts()).toEqual([]);
  });
});
