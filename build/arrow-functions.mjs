import ts from 'typescript';

/**
 * A part, `function (…) {…}`, whose own functions are arrow functions where that is all the same: 7 bytes less for
 * each, and 15 where there is nothing but a `return`. They stand at the head, so that they are there as early as before.
 */
export function withArrowFunctions(part) {
  const { text, statements } = ts.createSourceFile('part.js', `(${part})`, ts.ScriptTarget.ES2022, true);
  const { body } = statements[0].expression.expression;
  const kept = neverArrows(body);
  const functions = body.statements.filter(
    (one) => ts.isFunctionDeclaration(one) && !one.asteriskToken && !kept.has(one.name.text) && !hasThis(one),
  );
  if (functions.length === 0) return part;
  const arrows = functions.map(({ name, modifiers, parameters, body: own }) => {
    const given = text.slice(parameters.pos, parameters.end);
    return `${name.text} = ${modifiers ? 'async ' : ''}(${given}) => ${own.getText()}`;
  });
  let rest = '';
  let from = body.getStart() + 1;
  for (const one of functions) {
    rest += text.slice(from, one.getStart());
    from = one.end;
  }
  return `${text.slice(1, body.getStart() + 1)}\nconst ${arrows.join(',\n')};${rest}${text.slice(from, -1)}`;
}

/** The names of what is made by `new`, extended, given a prototype, or set anew. */
function neverArrows(body) {
  const names = new Set();
  const keep = (node) => {
    if (ts.isIdentifier(node)) names.add(node.text);
  };
  walk(body, (node) => {
    if (ts.isNewExpression(node) || ts.isExpressionWithTypeArguments(node)) keep(node.expression);
    else if (ts.isPropertyAccessExpression(node) && node.name.text === 'prototype') keep(node.expression);
    else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) keep(node.left);
    else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) keep(node.right);
    return true;
  });
  return names;
}

/** Whether a function has to do with how it was called. */
function hasThis(declared) {
  let found = false;
  walk(declared, (node) => {
    found ||= node.kind === ts.SyntaxKind.ThisKeyword || ts.isMetaProperty(node) || (ts.isIdentifier(node) && node.text === 'arguments');
    return !ts.isFunctionExpression(node) && !ts.isFunctionDeclaration(node) && !ts.isClassLike(node);
  });
  return found;
}

/** Visits what is in a node, and what is in that where `visit` says so. */
function walk(node, visit) {
  ts.forEachChild(node, (child) => {
    if (visit(child)) walk(child, visit);
  });
}
