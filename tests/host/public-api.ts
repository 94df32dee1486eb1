import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The documented surface: exported functions and values, and the members of each exported class. */
export interface PublicApi {
  values: string[];
  classes: Record<string, string[]>;
}

/** Reads the surface from the package's own type declarations, so that it cannot drift from them. */
export async function readPublicApi(): Promise<PublicApi> {
  const declarations = new URL('../../node_modules/obsidian/obsidian.d.ts', import.meta.url);
  const text = await readFile(fileURLToPath(declarations), 'utf8');
  const source = ts.createSourceFile('obsidian.d.ts', text, ts.ScriptTarget.Latest);
  const api: PublicApi = { values: [], classes: {} };
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name) api.values.push(statement.name.text);
    if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) if (ts.isIdentifier(name)) api.values.push(name.text);
    }
    if (ts.isClassDeclaration(statement) && statement.name) {
      api.classes[statement.name.text] = statement.members.flatMap((member) => memberName(member) ?? []);
    }
  }
  return api;
}

/** Optional members are left out: a plugin may ask whether they are there. */
function memberName(member: ts.ClassElement): string | undefined {
  if (!member.name || !ts.isIdentifier(member.name)) return undefined;
  if ((ts.isPropertyDeclaration(member) || ts.isMethodDeclaration(member)) && member.questionToken) return undefined;
  const flags = ts.getCombinedModifierFlags(member);
  return flags & (ts.ModifierFlags.Abstract | ts.ModifierFlags.Static) ? undefined : member.name.text;
}
