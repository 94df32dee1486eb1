/** The items of a list a model wrote, whatever it marks them with; other lines are its chatter. */
export function itemsIn(answer: string): string[] {
  return answer.split('\n').flatMap((line) => /^\s*(?:[-*+•]|\d+[.)])\s+(.*\S)\s*$/.exec(line)?.[1] ?? []);
}

/** A text without the quotation marks around it. */
export function unquoted(text: string): string {
  return /^[“"'‘「『«](.*)[”"'’」』»]$/.exec(text.trim())?.[1] ?? text.trim();
}
