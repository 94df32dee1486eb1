/** An address of its own for every title. */
const addressOf = (title: string): string =>
  `https://blog.example/${title === 'Frozen probes stay honest' ? 'frozen-probes' : encodeURIComponent(title)}`;

/** A pending note in the pipeline's shape; every part can be given. */
export function pendingNote({
  title = 'Frozen probes stay honest',
  url = addressOf(title),
  excerpt = 'A probe that is never trained against stays a measurement.',
  fullContent = '⚠️ Full content not available (fetch failed).',
  status = 'status: pending-analysis',
  tags = '[rss, example]',
} = {}): string {
  return `---
title: "${title}"
source: "example RSS"
url: "${url}"
date: 2026-02-19T01:42:47.000Z
tags: ${tags}
${status}
---

# ${title}

> ${excerpt}

## Full Content

${fullContent}

## Analysis Checklist

- [ ] 阅读全文并提取关键观点
- [ ] 与现有 ZK 笔记建立链接
- [ ] 确定是否转为永久笔记
- [ ] 添加适当的标签和元数据
- [ ] 更新摘要

## Related

- 
`;
}
