import { describe, expect, it } from 'vitest';
import { boilerplate } from './boilerplate';
import { code } from './code';
import { embeds } from './embeds';
import { heldContent } from './held-content';
import { latexml } from './latexml';
import { links } from './links';
import { marks } from './marks';
import { pictures } from './pictures';
import { markdownBetween, type Shape } from './shape';
import { tables } from './tables';
import { tabs } from './tabs';
import { twins } from './twins';

const kinds: Record<string, readonly Shape[]> = {
  pictures,
  tabs,
  links,
  code,
  marks,
  heldContent,
  embeds,
  twins,
  boilerplate,
  tables,
  latexml,
};

describe.each(Object.entries(kinds))('%s', (_kind, shapes) => {
  it.each(shapes.map((shape) => [shape.name, shape] as const))('%s', (_name, { html, becomes }) => {
    expect(markdownBetween(html)).toBe(becomes);
  });
});
