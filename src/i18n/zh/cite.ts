import type { Dictionary } from '../dictionary';

export const cite: Dictionary['cite'] = {
  citation: '复制引用',
  bibtex: '复制 BibTeX',
  cslJson: '复制 CSL-JSON',
  append: '添加到参考文献文件',
  copied: {
    citation: (key) => `已复制 ${key} 的引用。`,
    bibtex: (key) => `已复制 ${key} 的 BibTeX。`,
    'csl-json': (key) => `已复制 ${key} 的 CSL-JSON。`,
  },
  added: (key, file) => `已将 ${key} 添加到 ${file}。`,
  hasIt: (key, file) => `${file} 中已有这一条目，引用键为 ${key}。`,
  unusable: {
    'not-bib': (file) => `${file} 不能用作参考文献文件：请在设置中填写仓库内以 .bib 结尾的文件。`,
    folder: (file) => `${file} 是文件夹。请在设置中填写 .bib 文件。`,
    unreadable: (file) => `${file} 未作改动：它不是 UTF-8 编码。请转换编码后重试。`,
  },
};
