import { describe, expect, test } from 'vitest';
import { dateOf, feedOf, hasLinkProperty, linkIn, linkOf, titleOf } from '../../src/kinds/item-facts';
import { readPendingNote } from '../../src/note/pending-note';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import type { PropertyValue } from '../../src/properties/property-value';

type Properties = Record<string, PropertyValue>;

describe('the link', () => {
  test.each<[Properties, string]>([
    [{ url: 'https://a.example/x', source: 'https://b.example/y' }, 'https://a.example/x'],
    [{ source: 'https://a.example/x' }, 'https://a.example/x'],
    [{ URL: 'https://a.example/x' }, 'https://a.example/x'],
    [{ 'Source URL': 'https://a.example/x', source: 'The Post' }, 'https://a.example/x'],
    [{ url: '', link: 'https://a.example/x' }, 'https://a.example/x'],
    [{ 原文链接: 'https://a.example/x' }, 'https://a.example/x'],
    [{ arxiv: '2602.01234' }, 'https://arxiv.org/abs/2602.01234'],
    [{ url: 'ftp://a.example/x' }, 'ftp://a.example/x'],
    [{ cover: 'https://a.example/x.png', source: 'The Post' }, ''],
    [{}, ''],
  ])('of %j is %s', (properties, link) => {
    expect(linkOf(properties)).toBe(link);
  });

  test('is looked for in the text only where no property is there for it', () => {
    const text = 'See https://a.example/x.';
    expect(linkIn(text, { status: 'pending-analysis', source: 'The Post' })).toBe('https://a.example/x');
    expect(linkIn(text, { url: null })).toBe('');
    expect(linkIn(text, { url: 'https://b.example/y' })).toBe('https://b.example/y');
    expect(linkIn('None.', {})).toBe('');
    expect([hasLinkProperty({ Link: null }), hasLinkProperty({ source: 'The Post' })]).toEqual([true, false]);
  });
});

describe('the date', () => {
  test.each<[Properties, string]>([
    [{ date: '2026-02-19T01:42:47.000Z', created: '2026-02-20' }, '2026-02-19T01:42:47.000Z'],
    [{ created: '2026-02-20T08:00' }, '2026-02-20T08:00'],
    [{ date: 'soon', published: '19. Februar 2026' }, '2026-02-19'],
    [{ 发布时间: '2026年2月9日' }, '2026-02-09'],
    [{ date: 'soon' }, 'soon'],
    [{}, ''],
  ])('of %j is %s', (properties, date) => {
    expect(dateOf(properties)).toBe(date);
  });
});

describe('the feed', () => {
  test.each<[Properties, string]>([
    [{ source: 'distill RSS', site: 'Another' }, 'distill RSS'],
    [{ source: '[[people/x|Harbour ML]]' }, 'Harbour ML'],
    [{ source: 'https://a.example/x', site_name: 'The Post' }, 'The Post'],
    [{ source: 'https://a.example/x' }, ''],
    [{ 公众号: '某某' }, '某某'],
    [{}, ''],
  ])('of %j is %s', (properties, feed) => {
    expect(feedOf(properties)).toBe(feed);
  });
});

test('the title is a title’s property, and no field of study', () => {
  expect(titleOf({ title: 'A', 标题: 'B' })).toBe('A');
  expect(titleOf({ Titel: 'A' })).toBe('A');
  expect(titleOf({ subject: 'Physics', name: 'X' })).toBeUndefined();
});

test('Web Clipper’s own note has a link, a day and a title', () => {
  const clip = `---
title: "Frozen probes"
source: "https://blog.example/probes"
author:
  - "[[A. Writer]]"
published:
created: 2026-02-19
description: "A probe."
tags:
  - "clippings"
---
A probe stays a measurement.
`;
  const note = readPendingNote(clip, names);
  expect([note.url?.href, note.title, note.date, note.source]).toEqual(['https://blog.example/probes', 'Frozen probes', '2026-02-19', '']);
});
