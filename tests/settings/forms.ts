import type { Settings } from '../../src/settings/settings';

/** What each form of the settings file brought or changed, the earliest first; what it says is what that version stored by itself. */
const STEPS = [
  // 2026-11-23
  {
    pendingStatuses: ['pending-analysis'],
    analyzedStatus: 'analyzed',
    declinedStatus: 'declined',
    fullContentNames: ['Full Content', 'Full Text', '全文', '全文内容', '完整内容', '正文'],
    checklistNames: ['Analysis Checklist', 'Checklist', '分析清单', '分析检查清单', '检查清单'],
    relatedNames: ['Related', 'Related Notes', '相关', '相关笔记', '相关链接', '关联笔记'],
    permanentFolder: 'permanent',
    permanentName: '{{title}}',
    templatePath: '',
    propertyId: true,
    propertyTitle: true,
    propertyCreated: true,
    propertyTags: true,
    propertySource: true,
    propertySourceUrl: true,
    receipt: true,
    sort: 'newest',
  },
  // 2026-11-23
  { jina: false, jinaSecret: '', images: false },
  // 2026-11-25
  { model: false, modelUrl: 'http://localhost:11434/v1', modelName: '', modelSecret: '' },
  // 2026-11-25
  { keyPointsNames: ['Key points', '关键观点', '核心观点', '要点'] },
  // 2026-11-25
  { sort: 'connection', group: 'closeness', filter: { source: [], tag: [], state: [], language: [] }, archiveFolder: '' },
  // 2026-11-25
  {
    readItems: [
      'key point*',
      'key idea*',
      'full text',
      'full article',
      'read the article',
      '阅读全文',
      '通读',
      '关键观点',
      '关键要点',
      '核心观点',
      '提取*要点',
    ],
    linkItems: [
      'link* to',
      'link*note*',
      'link it',
      'connect*to',
      'connect*note*',
      'backlink*',
      '建立*链接',
      '建立*联系',
      '建立*连接',
      '链接*笔记',
      '关联*笔记',
    ],
    decideItems: [
      'permanent note*',
      'permanent',
      'evergreen',
      'decide*',
      'keep or *',
      '永久笔记',
      '长青笔记',
      '决定*笔记',
      '是否转为',
      '是否保留',
    ],
    tagsItems: ['tag', 'tags', 'tagging', 'metadata', 'properties', 'frontmatter', '标签', '元数据', '属性'],
    summaryItems: ['summary', 'summaries', 'summarise', 'summarize', 'abstract', '摘要', '总结', '概括'],
    literatureStatus: 'literature',
  },
  // 2026-11-25
  { excludedFolders: [] },
  // 2026-11-25
  { filter: { source: [], tag: [], state: [], reason: [], language: [] } },
  // 2026-11-30
  { fullContentNames: ['Full Content', 'Full Text', 'Full Document', 'Full Article', '全文', '全文内容', '完整内容', '正文'] },
  // 2026-11-30
  { goOn: true },
  // 2026-12-01
  { singleKeys: true },
  // 2026-12-01
  { linkTitles: true },
  // 2026-12-01
  { newChecklist: [] },
  // 2026-12-01
  { sort: 'best', group: 'day', todayItems: 5, today: { day: '', paths: [] } },
  // 2026-12-01
  { laterProperty: 'later' },
  // 2026-12-01
  { interestProperty: 'interest', order: { learns: true, explores: true, offSources: [], offWords: [] } },
  // 2026-12-01
  { rules: [] },
  // 2026-12-01
  { bibFile: '' },
] as const;

type KeysOf<T> = T extends object ? keyof T : never;
/** Settings that came since files have a number. */
type Later =
  'kinds' | 'notInboxes' | 'firstLook' | 'leftAlone' | 'literatureNotes' | 'literatureFolder' | 'literatureName' | 'literatureTemplate';
type Missing = Exclude<keyof Settings, KeysOf<(typeof STEPS)[number]> | Later>;

/**
 * Every form that a settings file without a number has had, as it was where nothing was set, the latest last. Does not compile
 * where a setting of today stands in none: it goes into the last.
 */
export const FORMS: [Missing] extends [never] ? readonly Readonly<Record<string, unknown>>[] : Missing = STEPS.map((_, at) =>
  Object.fromEntries(STEPS.slice(0, at + 1).flatMap((step) => Object.entries(step))),
);
