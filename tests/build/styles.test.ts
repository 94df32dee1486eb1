import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('styles.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
/** Every innermost rule: its selector and what it declares. */
const rules = [...css.matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({ selector: selector.trim(), body }));

/** Rules that declare one of the properties, or one with such a value. */
const declaring = (pattern: RegExp): string[] => rules.filter(({ body }) => pattern.test(body)).map(({ selector }) => selector);

describe('the styles', () => {
  it('have no left and right, so that they hold from right to left: but for a row that is drawn with a finger', () => {
    const sides = /(?:^|[\s;])(?:left|right|(?:margin|padding|border)-(?:left|right)[\w-]*|float)\s*:|text-align:\s*(?:left|right)/;
    expect(declaring(sides)).toEqual(['.pending-analysis-lane', '.pending-analysis-lane.is-right']);
  });

  it('move nothing where less motion is wanted: whatever moves is in an element of the plugin’s', () => {
    const moving = declaring(/(?:^|[\s;])(?:animation|transition)\s*:\s*(?!none)/);
    expect(moving.length).toBeGreaterThan(0);
    expect(moving.filter((selector) => !selector.includes('pending-analysis-'))).toEqual([]);
    const reduced = /@media \(prefers-reduced-motion: reduce\) \{([\s\S]*?\n)\}/.exec(css)?.[1] ?? '';
    expect(reduced).toMatch(/\[class\*='pending-analysis-'\] \*\s*\{\s*animation: none;\s*transition: none;/);
  });

  it('give small text no accent: it is too pale to be read', () => {
    const pale = declaring(/(?:^|[\s;])color:\s*var\(--(?:text-accent|link-color|text-faint)/);
    expect(pale).toEqual([]);
  });
});
