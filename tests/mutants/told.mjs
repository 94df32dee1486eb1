import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const UNNOTICED = new Set(['Survived', 'NoCoverage']);

/** What was put in the place of what, and where, on a line each; undefined for a fault that a test noticed. */
export function told({ status, fileName, mutatorName, location: { start, end }, replacement }) {
  if (!UNNOTICED.has(status)) return undefined;
  const code = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  if (start.line === end.line) code[0] = code[0].slice(0, end.column - 1);
  code[0] = code[0].slice(start.column - 1);
  const place = `${path.relative(process.cwd(), fileName)}:${String(start.line)}:${String(start.column)}`;
  const reached = status === 'NoCoverage' ? ' (no test gets here)' : '';
  return `${place} ${mutatorName}${reached}\n  - ${brief(code.join('\n'))}\n  + ${brief(replacement)}`;
}

/** The share of faults noticed in each file, and in all of what was asked for. */
export function shares(mutants, asked) {
  const files = new Map();
  for (const mutant of mutants) {
    const file = path.relative(process.cwd(), mutant.fileName);
    files.set(file, [...(files.get(file) ?? []), mutant]);
  }
  const named = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return [...named.map(([file, of]) => share(file, of)), share(asked, mutants)].join('\n');
}

function share(name, mutants) {
  const noticed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const unnoticed = mutants.filter(({ status }) => UNNOTICED.has(status)).length;
  const percent = noticed + unnoticed === 0 ? '–' : String(Math.floor((100 * noticed) / (noticed + unnoticed)));
  return `${percent.padStart(3)} % noticed, ${String(unnoticed).padStart(3)} of ${String(noticed + unnoticed).padStart(4)} not: ${name}`;
}

function brief(text) {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
