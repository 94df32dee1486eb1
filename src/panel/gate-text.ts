import type { Finding } from '../gates/gate';
import type { Dictionary } from '../i18n/dictionary';

/** What a gate found, in a few words. */
export function findingText(finding: Finding, { t, nameOf }: { t: Dictionary; nameOf: (path: string) => string }): string {
  const { found } = t.composer.gates;
  switch (finding.gate) {
    case 'statement':
      return found.statement[finding.why];
    case 'one-thought':
      return finding.why === 'long' ? found.long(finding.count) : found.manyPoints(finding.count);
    case 'stands-alone':
      return finding.why === 'opens-with' ? found.opensWith(finding.words) : found.namesSource(finding.words);
    case 'links':
      return finding.target === undefined ? found.fewLinks(finding.count) : found.deadLink(finding.target);
    case 'no-placeholder':
      return found.placeholder(finding.words);
    case 'own-words':
      return found.withoutWords(finding.count);
    case 'new-text':
      return found.sameText(nameOf(finding.path));
  }
}

/** What would satisfy the gate. */
export function remedyText(finding: Finding, t: Dictionary): string {
  return t.composer.gates.remedy[finding.gate];
}
