import type { CachedMetadata, ReferenceCache } from '../../tests/host/app/cached-metadata';
import { LineMap } from '../../tests/host/app/positions';

/** A note of the generated vault: its text, and what the app's cache knows of it. */
export interface GeneratedNote {
  path: string;
  text: string;
  metadata: CachedMetadata;
}

/** Every tenth note is pending, and of those every fiftieth has properties that are no valid YAML, as feeds write them. */
const PENDING_EVERY = 10;
const BROKEN_EVERY = 50;

const SOURCES = [
  'alignment letters',
  'distill margins',
  'probe weekly',
  'quiet garden',
  'exam notes',
  'ledger quarterly',
  '书斋杂记',
  '评测手记',
];
const SUBJECTS = [
  'Frozen probes',
  'Attention sinks',
  'Held-out audits',
  'Sparse features',
  'Card boxes',
  'Calibration',
  '卡片箱',
  '线性探针',
];
const VERBS = ['stay honest', 'drift under load', 'resist compression', 'ask for evidence', 'keep their distance', 'outlive their authors'];

/** The note number `index` of a vault; the same number gives the same note. */
export function generatedNote(index: number): GeneratedNote {
  return index % PENDING_EVERY === 0 ? pendingNote(index) : permanentNote(index);
}

/** Whether that note's properties are valid YAML. */
export function isBroken(index: number): boolean {
  return index % (PENDING_EVERY * BROKEN_EVERY) === PENDING_EVERY;
}

function titleOf(index: number): string {
  return `${pick(SUBJECTS, index)} ${pick(VERBS, index >> 3)} ${index}`;
}

function pathOf(index: number): string {
  if (index % PENDING_EVERY === 0) return `inbox/${index % 7}/note-${index}.md`;
  return `permanent/${index % 97}/note-${index}.md`;
}

function pendingNote(index: number): GeneratedNote {
  const title = titleOf(index);
  const date = new Date(Date.UTC(2024, 0, 1) + (index % 700) * 86_400_000).toISOString();
  const properties = {
    title: isBroken(index) ? `The "quoted" ${title}` : title,
    source: `${pick(SOURCES, index / PENDING_EVERY)} RSS`,
    url: `https://site-${index % 331}.example/posts/${index}`,
    date,
    tags: ['rss', `topic-${index % 23}`],
    status: 'pending-analysis',
  };
  return note(pathOf(index), properties, isBroken(index), [
    ['heading', `# ${title}`],
    ['blockquote', `> ${title}: what the feed said of it, in a sentence or two, so that it can be told apart from its neighbours.`],
    ['heading', '## Full Content'],
    ['paragraph', '⚠️ Full content not available (fetch failed).'],
    ['heading', '## Analysis Checklist'],
    [
      'list',
      ['阅读全文并提取关键观点', '与现有 ZK 笔记建立链接', '确定是否转为永久笔记', '添加适当的标签和元数据', '更新摘要']
        .map((item) => `- [ ] ${item}`)
        .join('\n'),
    ],
    ['heading', '## Related'],
  ]);
}

function permanentNote(index: number): GeneratedNote {
  const others = [index * 7 + 1, index * 13 + 3].map((other) => other % Math.max(2, index)).filter((other) => other % PENDING_EVERY !== 0);
  const links = others.map((other) => `[[note-${other}]]`).join(' and ');
  const properties = { id: String(20_240_000_000_000 + index), created: '2025-03-01', tags: [`topic-${index % 23}`] };
  return note(pathOf(index), properties, false, [
    ['heading', `# ${titleOf(index)}`],
    [
      'paragraph',
      `${titleOf(index)} because a measure that becomes a target moves what it measured. See ${links === '' ? 'elsewhere' : links} for the long version of the argument.`,
    ],
    ['heading', '## Evidence'],
    ['paragraph', `Read once a week for a year, number ${index} still told the same story as those who had watched it.`],
  ]);
}

type Block = [type: string, text: string];

/** Puts the blocks together and says where each lies, as the app's own reader would. */
function note(path: string, properties: Record<string, string | string[]>, broken: boolean, blocks: Block[]): GeneratedNote {
  const yaml = Object.entries(properties).map(([key, value]) => `${key}: ${Array.isArray(value) ? `[${value.join(', ')}]` : `"${value}"`}`);
  const front = `---\n${yaml.join('\n')}\n---`;
  const text = [front, ...blocks.map(([, block]) => block)].join('\n\n') + '\n';
  const lines = new LineMap(text);
  const metadata: CachedMetadata = {
    ...(broken ? {} : { frontmatter: { ...properties }, frontmatterLinks: [], frontmatterPosition: lines.pos(0, front.length) }),
    headings: [],
    sections: [{ type: 'yaml', position: lines.pos(0, front.length) }],
  };
  const links: ReferenceCache[] = [];
  let at = front.length + 2;
  for (const [type, block] of blocks) {
    metadata.sections?.push({ type, position: lines.pos(at, at + block.length) });
    if (type === 'heading') {
      const level = block.indexOf(' ');
      metadata.headings?.push({ heading: block.slice(level + 1), level, position: lines.pos(at, at + block.length) });
    }
    if (type === 'list') metadata.listItems = tasks(block, at, lines);
    for (const match of block.matchAll(/\[\[([^\]]+)\]\]/g)) {
      const from = at + match.index;
      links.push({
        link: match[1] ?? '',
        original: match[0],
        displayText: match[1] ?? '',
        position: lines.pos(from, from + match[0].length),
      });
    }
    at += block.length + 2;
  }
  if (links.length > 0) metadata.links = links;
  return { path, text, metadata };
}

function tasks(list: string, at: number, lines: LineMap): NonNullable<CachedMetadata['listItems']> {
  const { line } = lines.loc(at);
  let from = at;
  return list.split('\n').map((item) => {
    const position = lines.pos(from, from + item.length);
    from += item.length + 1;
    return { parent: -line, position, task: item.charAt(3) };
  });
}

function pick<T>(list: readonly T[], index: number): T | string {
  return list[Math.floor(index) % list.length] ?? '';
}
