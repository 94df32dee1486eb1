/** An address's host as a person reads it: without `www.`. */
export function hostName({ hostname }: Pick<URL, 'hostname'>): string {
  return hostname.replace(/^www\./, '');
}
