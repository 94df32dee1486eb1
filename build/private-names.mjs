import { readFile } from 'node:fs/promises';
import ts from 'typescript';

/** What names end with that the build makes short (`lighter.mjs`): nothing outside their class, and nothing stored, is called so. */
const PRIVATE = '$private';

/**
 * Private members get short names. Classes that extend another keep theirs: what the app has in its own classes is not
 * known, and a short name might be taken.
 */
export const shortPrivateNames = {
  name: 'short-private-names',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/, namespace: 'file' }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      return /\bprivate\b/.test(text) ? { contents: withMarkedPrivates(text), loader: 'ts' } : undefined;
    });
  },
};

/** The source of a module with all its private members marked. Throws where it cannot tell one from another's member. */
export function withMarkedPrivates(text) {
  const edits = [];
  const visit = (node) => {
    const isOwn = ts.isClassLike(node) && !node.heritageClauses?.some(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
    if (isOwn) edits.push(...marks(node));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.ts', text, ts.ScriptTarget.ES2022, true));
  return edits.sort((a, b) => b.at - a.at).reduce((done, { at, to = at, insert }) => done.slice(0, at) + insert + done.slice(to), text);
}

/** What is to be put in where in a class. */
function marks(own) {
  const made = own.members.find(ts.isConstructorDeclaration);
  const given = made?.parameters.filter(isPrivate) ?? [];
  const members = own.members.filter((member) => member.name && isPrivate(member));
  const names = new Set([...given, ...members].map(({ name }) => name.text));
  /** Others of the same class, which its methods are given. */
  const others = new Set();
  const edits = members.map(({ name }) => mark(name));
  // A parameter that makes a member is written out: the member alone is to be short.
  for (const { name } of given) edits.push({ at: made.body.getStart() + 1, insert: `this.${name.text}${PRIVATE} = ${name.text};` });
  for (const parameter of given) edits.push({ at: parameter.getStart(), to: parameter.name.getStart(), insert: '' });
  walk(own, (node) => {
    const isOwn = isOf(own, node.type) || isOf(own, node.initializer);
    if (isOwn && ts.isVariableDeclaration(node)) throw new Error(`Are its private members reached? ${node.getText()}`);
    if (isOwn && ts.isParameter(node)) others.add(node.name.text);
    if (ts.isPropertyAccessExpression(node) && names.has(node.name.text) && (isThis(node.expression) || others.has(node.expression.text)))
      edits.push(mark(node.name));
    if (ts.isBindingElement(node) && isThis(node.parent.parent.initializer)) edits.push(...memberTaken(node, names));
  });
  return edits;
}

function mark(name) {
  return { at: name.end, insert: PRIVATE };
}

/** `{ name }` and `{ name: other }` of `this`. */
function memberTaken({ name, propertyName }, names) {
  if (!names.has((propertyName ?? name).text)) return [];
  return [propertyName ? mark(propertyName) : { at: name.getStart(), insert: `${name.text}${PRIVATE}: ` }];
}

function isPrivate(member) {
  return ts.canHaveModifiers(member) && ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword);
}

/** Whether it is the type of a class, or makes one of it. */
function isOf({ name }, node) {
  if (node === undefined || name === undefined) return false;
  if (ts.isNewExpression(node)) return node.expression.getText() === name.text;
  return ts.isTypeReferenceNode(node) && node.typeName.getText() === name.text;
}

function isThis(node) {
  return node?.kind === ts.SyntaxKind.ThisKeyword;
}

function walk(node, visit) {
  ts.forEachChild(node, (child) => {
    visit(child);
    walk(child, visit);
  });
}
