import { expect, it } from 'vitest';
import { sectionKind, type SectionKind } from '../../../src/analysis/key-points/section-kind';

it.each<[string, SectionKind]>([
  ['Abstract', 'abstract'],
  ['TL;DR', 'abstract'],
  ['内容提要', 'abstract'],
  ['1 Introduction', 'opening'],
  ['**Overview**', 'opening'],
  ['一、前言', 'opening'],
  ['Motivation', 'problem'],
  ['6. Conclusions and future work', 'closing'],
  ['写在最后', 'closing'],
  ['2.1 Related Work', 'aside'],
  ['References', 'apparatus'],
  ['参考资料：', 'apparatus'],
  ['Acknowledgments', 'apparatus'],
  ['How bees dance', 'body'],
  ['References to bees in poetry', 'body'],
])('takes %j for %s', (heading, kind) => {
  expect(sectionKind(heading)).toBe(kind);
});
