import eslint from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import obsidianmd from 'eslint-plugin-obsidianmd';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typed = { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } };

export default defineConfig(
  globalIgnores([
    'node_modules/',
    'dist/',
    'bench/dist/',
    'tests/fixtures/',
    'demo/vault/',
    'demo/pages/',
    'package.json',
    'package-lock.json',
  ]),
  {
    files: ['src/**/*.ts'],
    extends: [obsidianmd.configs.recommended],
    ...typed,
  },
  {
    files: ['src/**/*.ts', 'tests/**/*.ts', 'bench/**/*.ts', 'demo/**/*.ts', 'vitest.config.ts'],
    extends: [eslint.configs.recommended, tseslint.configs.strictTypeChecked],
    plugins: { 'import-x': importX },
    ...typed,
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts'] })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    rules: {
      'import-x/no-cycle': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    // The one import rule: Obsidian stays at the edge, everything else runs in a plain test.
    files: ['src/**/*.ts'],
    ignores: ['src/main.ts', 'src/obsidian/**', 'src/ui/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'obsidian', message: 'Only src/main.ts, src/obsidian and src/ui know Obsidian; take a port from src/ports.ts.' }],
          patterns: ['**/obsidian/*', '**/ui/*'],
        },
      ],
    },
  },
  {
    files: ['**/*.mjs'],
    extends: [eslint.configs.recommended],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly', setTimeout: 'readonly', Buffer: 'readonly' } },
  },
);
