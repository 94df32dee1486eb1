/** Bases. */
export const bases = {
  /** File name of the base, without extension. */
  fileName: 'Pending notes',
  viewName: 'Pending queue',
  views: {
    queue: 'Queue',
    notFetched: 'Not fetched',
    toRead: 'To read',
    incomplete: 'Incomplete',
    analyzed: 'Analyzed',
    declined: 'Declined',
  },
  /** Headings of the columns. */
  properties: { source: 'Source', date: 'Date', content_verdict: 'Content', content_words: 'Words', tags: 'Tags' },
  nothing: 'No pending notes here.',
  others: (n: number) => (n === 1 ? '1 note that is not pending is hidden.' : `${n} notes that are not pending are hidden.`),
  none: 'None',
};
