import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import * as engines from '../../build/engines.mjs';
import { builtInParts } from '../../esbuild.config.mjs';

/** What a text of JavaScript uses that the oldest engines lack, each once. */
function missingIn(code: string): string[] {
  const found = new Set<string>();
  const globals = new Set(engines.MISSING_GLOBALS.map(({ name }) => name));
  const methods = new Set(engines.MISSING_METHODS.map(({ name }) => name));
  const pattern = (text: string, flags: string): void => {
    const isGuarded = (name: string): boolean => engines.GUARDED.some((one) => one.name === name && text.endsWith(one.in ?? '\n'));
    for (const { name, written } of engines.MISSING_IN_PATTERNS) if (written.test(text) && !isGuarded(name)) found.add(name);
    for (const { name } of engines.MISSING_FLAGS) if (flags.includes(name)) found.add(`flag ${name}`);
    const groups = Array.from(text.matchAll(/\(\?<([^=!>]+)>/g), ([, name]) => name);
    if (new Set(groups).size < groups.length) found.add('groups of one name');
  };
  const visit = (node: ts.Node): void => {
    if (ts.isClassStaticBlockDeclaration(node)) found.add('static blocks');
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      pattern(node.text.slice(1, end), node.text.slice(end + 1));
    }
    // Patterns are made of texts too.
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) pattern(node.text, '');
    if (ts.isPropertyAccessExpression(node)) {
      const { text } = node.name;
      const whole = `${node.expression.getText()}.${text}`;
      if (globals.has(whole)) found.add(whole);
      if (globals.has(text) && /^(?:window|self|globalThis|activeWindow)$/.test(node.expression.getText())) found.add(text);
      if (methods.has(text)) found.add(text);
    } else if (ts.isIdentifier(node) && globals.has(node.text) && isRead(node)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('main.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
  return [...found];
}

/** Whether a name stands for a value: no property, key or declaration of its own. */
function isRead({ parent, text }: ts.Identifier): boolean {
  if (ts.isPropertyAccessExpression(parent)) return parent.expression.getText() === text;
  return !('name' in parent && (parent.name as ts.Node | undefined)?.getText() === text);
}

interface CssRule {
  /** The rules around it, and its selector. */
  selector: string;
  declarations: { property: string; value: string }[];
}

/** The rules of a style sheet, those within others too. */
function rulesOf(css: string): CssRule[] {
  const rules: CssRule[] = [];
  const open: CssRule[] = [];
  for (const [, text = '', end] of css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]*)([{};])/g)) {
    const [, property, value] = /^\s*([\w-]+)\s*:\s*([\s\S]+?)\s*$/.exec(text) ?? [];
    if (end === '{') {
      const selector = [...open.slice(-1).map((rule) => rule.selector), text.trim().replace(/\s+/g, ' ')].join(' { ');
      open.push({ selector, declarations: [] });
      rules.push(...open.slice(-1));
    } else if (property !== undefined && value !== undefined) open.at(-1)?.declarations.push({ property, value });
    if (end === '}') open.pop();
  }
  return rules;
}

/** What a style sheet uses that the oldest engines lack, and has nothing else for. */
function missingInStyles(css: string): string[] {
  return rulesOf(css).flatMap(({ selector, declarations }) => [
    ...engines.MISSING_IN_SELECTORS.filter(({ written }) => written.test(selector)).map(({ name }) => `${selector}: ${name}`),
    ...declarations.flatMap(({ property, value }, at) => {
      const isKnown = (one: string): boolean => !engines.MISSING_VALUES.some(({ written }) => written.test(one));
      const before = declarations.slice(0, at).filter((one) => one.property === property);
      const isUnknown = !isKnown(value) && !before.some((one) => isKnown(one.value));
      const isMissing = engines.MISSING_PROPERTIES.some(({ name }) => name === property);
      return isUnknown || isMissing ? [`${selector}: ${property}: ${value}`] : [];
    }),
  ]);
}

describe('the gate', () => {
  it.each([
    ['URL.canParse(a)', 'URL.canParse'],
    ['window.requestIdleCallback(f)', 'requestIdleCallback'],
    ['requestIdleCallback(f)', 'requestIdleCallback'],
    ['[1].toSorted()', 'toSorted'],
    ['/(?<=a)b/', 'look-behind'],
    ["new RegExp('(?<!a)b')", 'look-behind'],
    ['new RegExp(`${a}(?<!a)b`)', 'look-behind'],
    ['/[a--b]/v', 'flag v'],
    ['/(?<a>x)|(?<a>y)/', 'groups of one name'],
    ['class A { static { f(); } }', 'static blocks'],
  ])('refuses %s', (code, name) => {
    expect(missingIn(code)).toEqual([name]);
  });

  it('takes names of our own, and named groups', () => {
    expect(missingIn('const toSorted = 1; f({ scheduler: 1 }).scheduler; /(?<a>x)(?<b>y)/; class A { static x = 1 }')).toEqual([]);
  });

  it.each([
    'a { color: color-mix(in srgb, red, blue); }',
    'a { & b { color: red; } }',
    '@media (width >= 3px) { a { color: red; } }',
    'a { height: 9dvh; }',
  ])('refuses %s', (css) => {
    expect(missingInStyles(css)).not.toEqual([]);
  });

  it('takes a value that a known one stands before', () => {
    expect(
      missingInStyles('a { color: red; color: color-mix(in srgb, red, blue); } @media (hover: hover) { b { height: 9vh; height: 9dvh; } }'),
    ).toEqual([]);
  });

  it('lists nothing that both engines have', () => {
    const first = (version: number | false): number => (version === false ? Infinity : version);
    for (const { chromium, safari } of [...engines.MISSING_GLOBALS, ...engines.MISSING_METHODS, ...engines.MISSING_IN_PATTERNS])
      expect(first(chromium) > 106 || first(safari) > 16).toBe(true);
  });
});

describe('what is built', () => {
  let code: string;
  beforeAll(async () => {
    code = await builtInParts({ minify: true });
  });

  it('runs in the oldest engines that the app runs in', () => {
    const guarded = engines.GUARDED.flatMap((one) => (one.in === undefined ? [one.name] : []));
    expect(missingIn(code).filter((name) => !guarded.includes(name))).toEqual([]);
  });

  it('is styled in them', () => {
    expect(missingInStyles(readFileSync('styles.css', 'utf8'))).toEqual([]);
  });

  /** https://docs.obsidian.md/Plugins/Releasing/Plugin+guidelines#Styling */
  it('has styles as the community directory wants them', () => {
    const css = readFileSync('styles.css', 'utf8');
    const rules = rulesOf(css);
    expect(rules.filter(({ selector }) => selector.includes('body:has(') || /^body[^ ]*:has\(/.test(selector))).toEqual([]);
    expect(css).not.toMatch(/!important|display:\s*contents|-rgb\b/);
    const selectors = rules.map(({ selector }) => selector);
    expect(selectors.filter((selector, at) => selectors.indexOf(selector) !== at)).toEqual([]);
  });
});
