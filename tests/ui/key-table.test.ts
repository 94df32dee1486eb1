import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';
import { zh } from '../../src/i18n/zh';
import { actingKeys, isCharacter, KEY_TABLES, NOTE_KEYS, shownKey, type KeyTable } from '../../src/ui/keys/key-table';

/** A table as the README has it. */
function markdownOf(name: string, table: KeyTable): string {
  const lines = Object.values(table).map(({ keys, name: said }) => {
    const shown = keys.map((key) => `\`${shownKey(key, { t: en, mod: 'Ctrl/Cmd' }).join('+')}\``).join(' ');
    return `| ${shown} | ${said(en)} |\n`;
  });
  return `| ${name} | |\n|---|---|\n${lines.join('')}`;
}

describe('the table of keys', () => {
  for (const { name, keys } of KEY_TABLES)
    it(`is the README’s: ${name(en)}`, async () => {
      const readme = await readFile('README.md', 'utf8');
      const [, behind = ''] = readme.split(`\n| ${name(en)} | |\n`);
      const [table = ''] = behind.split('\n\n');
      expect(`| ${name(en)} | |\n${table}\n`).toBe(markdownOf(name(en), keys));
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
