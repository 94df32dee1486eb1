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
  nothing: 'No pending note here.',
  others: (n: number) => (n === 1 ? 'One note that is not pending is left out.' : `${n} notes that are not pending are left out.`),
  none: 'None',
};
