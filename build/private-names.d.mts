/** The source of a module with its private members marked `$private`. Throws where it cannot tell one from another's member. */
export function withMarkedPrivates(text: string): string;
