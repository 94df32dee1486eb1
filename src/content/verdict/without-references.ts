const REFERENCES =
  /^(?:#{1,6} |\*\*)(?:\d+\.? )?(?:references|bibliography|works cited|literature(?: cited)?|notes and references|endnotes|citing (?:articles|literature)|cited by|参考文献|参考资料|引用文献|literatur(?:verzeichnis)?|références|bibliographie|referencias|bibliografía)(?: ?[(（]\d+[)）])?[:：]?(?:\*\*)?\s*$/i;

/** Whether a block of Markdown is the heading of a list of references. */
export function isReferencesHeading(block: string): boolean {
  return REFERENCES.test(block);
}

/** A Markdown text without the sections that list what it refers to: what a page goes on with behind its prose. */
export function withoutReferences(markdown: string): string {
  let within = false;
  return markdown
    .split(/\n{2,}/)
    .filter((block) => {
      if (isReferencesHeading(block)) within = true;
      else if (/^#{1,6} /.test(block)) within = false;
      return !within;
    })
    .join('\n\n');
}
