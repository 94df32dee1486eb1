import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Dictionary } from '../../src/i18n/dictionary';
import { en } from '../../src/i18n/en';
import { zh } from '../../src/i18n/zh';
import { actingKeys, isCharacter, KEY_TABLES, NOTE_KEYS, shownKey, type KeyTable } from '../../src/ui/keys/key-table';

/** A table as the documentation has it. */
function markdownOf(name: string, table: KeyTable, t: Dictionary): string {
  const lines = Object.values(table).map(({ keys, name: said }) => {
    const shown = keys.map((key) => `\`${shownKey(key, { t, mod: 'Ctrl/Cmd' }).join('+')}\``).join(' ');
    return `| ${shown} | ${said(t)} |\n`;
  });
  return `| ${name} | |\n|---|---|\n${lines.join('')}`;
}

describe('the table of keys', () => {
  for (const [page, t] of [
    ['docs/keys.md', en],
    ['docs/zh/keys.md', zh],
  ] as const)
    it(`is the documentation’s: ${page}`, async () => {
      const documented = await readFile(page, 'utf8');
      for (const { name, keys } of KEY_TABLES) {
        const [, behind = ''] = documented.split(`\n| ${name(t)} | |\n`);
        const [table = ''] = behind.split('\n\n');
        expect(`| ${name(t)} | |\n${table.trimEnd()}\n`).toBe(markdownOf(name(t), keys, t));
      }
    });

  it('has each key once, and a name for it in every language', () => {
    for (const { keys } of KEY_TABLES) {
      const all = Object.values(keys).flatMap((one) => one.keys);
      expect(new Set(all).size).toBe(all.length);
      for (const t of [en, zh]) for (const { name } of Object.values(keys)) expect(name(t)).not.toBe('');
    }
  });

  it('knows what is a character by itself', () => {
    expect(['D', 'Shift+D', '/', '?', '1'].filter(isCharacter)).toHaveLength(5);
    expect(['Mod+A', 'Mod+Enter', 'Enter', 'Space', 'Escape', 'ArrowUp', 'Shift+ArrowUp', 'Shift+F10'].filter(isCharacter)).toEqual([]);
  });

  it('leaves out what does not act while single keys are switched off', () => {
    expect(actingKeys(NOTE_KEYS, true)).toHaveLength(Object.keys(NOTE_KEYS).length);
    expect(actingKeys(NOTE_KEYS, false).map(({ name }) => name(en))).toEqual([
      en.keys.noteKeys.back,
      en.keys.noteKeys.move,
      en.keys.noteKeys.tick,
      en.keys.noteKeys.fold,
    ]);
  });
});
