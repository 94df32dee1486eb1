import { describe, expect, it } from 'vitest';
import { recognise } from '../../../src/analysis/steps/recognise';
import { settingsFrom, stepPatternsOf } from '../../../src/settings/settings';

const defaultPatterns = stepPatternsOf(settingsFrom({}));

describe('recognise', () => {
  it.each([
    ['阅读全文并提取关键观点', 'read'],
    ['与现有 ZK 笔记建立链接', 'link'],
    ['确定是否转为永久笔记', 'decide'],
    ['添加适当的标签和元数据', 'tags'],
    ['更新摘要', 'summary'],
    ['Read the full text and extract key points', 'read'],
    ['Link to existing Zettelkasten notes', 'link'],
    ['Decide whether it becomes a **permanent note**', 'decide'],
    ['Add fitting tags and metadata', 'tags'],
    ['Update the summary', 'summary'],
    ['通读全文，提取三个要点', 'read'],
    ['Connect this with my notes', 'link'],
    ['Add metadata', 'tags'],
    ['ＴＡＧＳ', 'tags'],
  ])('%s', (item, id) => {
    expect(recognise(item, defaultPatterns)).toBe(id);
  });

  it.each(['Write to the author', 'Stage the vintage', 'Buy milk', ''])('leaves a plain box alone: %s', (item) => {
    expect(recognise(item, defaultPatterns)).toBeUndefined();
  });

  it('goes by the patterns the person set', () => {
    const patterns = { ...defaultPatterns, read: ['skim*paper'], tags: ['*', ''] };
    expect(recognise('Skim this paper', patterns)).toBe('read');
    expect(recognise('Read the full text', patterns)).toBeUndefined();
    expect(recognise('Skim these papers', patterns)).toBeUndefined();
  });
});
