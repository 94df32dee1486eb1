/** The body of a permanent note where the user has no template of their own. Its properties come from the settings. */
export const DEFAULT_TEMPLATE = `# {{title}}

{{summary}}

{{keyPoints}}

{{links|list|heading:"## Related"}}
`;

/** The same of a literature note: the person's words, quotes beside them, what is left open, and what is left to do. */
export const LITERATURE_TEMPLATE = `---
type: literature
---

# {{title}}

{{summary}}

{{keyPoints}}

{{questions|list|heading:"## Questions"}}

{{change|heading:"## What this would change"}}

{{links|list|heading:"## Related"}}

- [ ] Refine into a permanent note
`;
