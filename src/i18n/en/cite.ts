/** How an item is cited. */
export const cite = {
  citation: 'Copy citation',
  bibtex: 'Copy BibTeX',
  cslJson: 'Copy CSL-JSON',
  append: 'Add to file of references',
  copied: {
    citation: (key: string) => `Citation of ${key} copied.`,
    bibtex: (key: string) => `BibTeX of ${key} copied.`,
    'csl-json': (key: string) => `CSL-JSON of ${key} copied.`,
  },
  added: (key: string, file: string) => `${key} was added to ${file}.`,
  hasIt: (key: string, file: string) => `${file} already has this item, as ${key}.`,
  unusable: {
    'not-bib': (file: string) => `${file} cannot be the file of references: name a file in your vault that ends in .bib in the settings.`,
    folder: (file: string) => `${file} is a folder. Name a .bib file in the settings.`,
    unreadable: (file: string) => `${file} was left unchanged: it is not in UTF-8. Save it in that encoding and try again.`,
  },
};
