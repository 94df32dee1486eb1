/** What can be wrong with permanent notes. */
export const health = {
  kinds: {
    properties: 'Properties can’t be read',
    text: 'No text where text should be',
    links: 'Links to nowhere',
    titles: 'Titles that say nothing',
    'same-text': 'One text, several notes',
    'same-source': 'One source, several notes',
    placeholders: 'Left over from scripts',
    tags: 'Tags only scripts use',
    orphans: 'Linked from nowhere',
  },
};
