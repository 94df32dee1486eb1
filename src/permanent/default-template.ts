/** The body of a permanent note where the user has no template of their own. Its properties come from the settings. */
export const DEFAULT_TEMPLATE = `# {{title}}

{{summary}}

{{keyPoints}}

{{links|list|heading:"## Related"}}
`;
