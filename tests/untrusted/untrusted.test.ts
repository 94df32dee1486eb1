import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyText } from '../../src/untrusted/property-text';
import { safeFileName } from '../../src/untrusted/safe-file-name';
import { safeTitle } from '../../src/untrusted/safe-title';
import { safeUrl } from '../../src/untrusted/safe-url';
import { madeUp } from '../made-up';

const bytes = (text: string): number => new TextEncoder().encode(text).length;
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...Array.from('../\\:#^[]{}%<>"\'-,~&*!?|@`= \n\t\u0085\u2028\u202e\u200bcon1yes中😀')) }),
);

describe('a file name', () => {
  it.each([
    ['Rust: safe?', 'Rust - safe'],
    ['注意力：综述 [第二版]', '注意力：综述 第二版'],
    ['../../.obsidian/plugins/x/main.js', 'obsidian-plugins-x-main.js'],
    ['CON', '_CON'],
    ['com¹.txt', '_com¹.txt'],
    ['???', 'Untitled'],
    ['...', 'Untitled'],
    ['ends with dots. . .', 'ends with dots'],
    ['Riv\u200ber\u202e notes', 'River notes'],
    ['see ![[secret]] {{date}}', 'see !secret date'],
    ['A/B tests', 'A-B tests'],
    ['Pay 📅 2026-02-19 or 📅 later', 'Pay 2026-02-19 or 📅 later'],
  ])('%j becomes %j', (title, name) => {
    expect(safeFileName(title)).toBe(name);
  });

  it('is cut by bytes, not inside a character', () => {
    const name = safeFileName('论'.repeat(200));
    expect(bytes(name)).toBeLessThanOrEqual(180);
    expect(name).toMatch(/^论+$/);
  });

  it('is fit for every platform, whatever the title', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const name = safeFileName(title);
        expect(name).not.toBe('');
        expect(name).not.toMatch(/[\\/:*?"<>|#^[\]\p{Cc}\p{Cs}\u200b\u202a-\u202e]/u);
        expect(name).not.toMatch(/^[. ]|[. ]$/);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
        expect(name).toBe(name.normalize('NFC'));
        expect(bytes(name)).toBeLessThanOrEqual(190);
      }),
      madeUp(100),
    );
  });
});

describe('a text in a property', () => {
  it.each([
    ['[[Secret]]', '[ [Secret] ]'],
    ['![[a]] [b](c) <% d %> %%e%% f:: g `= h` {{i}} <b>', '![ [a] ] [b] (c) < % d %> % %e% % f: : g ‘= h‘ { {i}} < b>'],
    ['Ann [CERN], Bo: 5 % <3', 'Ann [CERN], Bo: 5 % <3'],
    ['[\u202e[a]]\u200b:\u200b:', '[ [a] ]: :'],
  ])('%j becomes %j', (text, written) => {
    expect(propertyText(text)).toBe(written);
    expect(propertyText(written)).toBe(written);
  });
});

describe('a title', () => {
  it('is one line without anything unseen', () => {
    expect(safeTitle('Line one\n  status: done\u202e\u2028x')).toBe('Line one status: done x');
  });

  it('cannot carry a template command', () => {
    expect(safeTitle('How <%* works')).toBe('How < %* works');
  });
});

describe('a web address', () => {
  it('is http or https, without credentials', () => {
    expect(safeUrl('https://user:pw@e.example.org/a')?.href).toBe('https://e.example.org/a');
    expect(safeUrl('../b', 'https://e.example.org/x/y')?.href).toBe('https://e.example.org/b');
  });

  it('holds no mark of the vault or of a plugin', () => {
    expect(safeUrl('https://e.example.org/[[a]]?b=%%c%20d%%&e::f#{{g}}`')?.href).toBe(
      'https://e.example.org/%5B%5Ba%5D%5D?b=%25%25c%20d%25%25&e%3A:f#%7B%7Bg%7D%7D%60',
    );
    expect(safeUrl('http://[2001:db8::1]/')?.host).toBe('[2001:db8::1]');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'obsidian://open', 'java\nscript:alert(1)', 'relative', ''])(
    'refuses %j',
    (text) => {
      expect(safeUrl(text)).toBeUndefined();
    },
  );
});
