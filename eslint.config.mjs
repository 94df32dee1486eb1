import eslint from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import obsidianmd from 'eslint-plugin-obsidianmd';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typed = { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } };

const OBSIDIAN = { name: 'obsidian', message: 'Only src/main.ts, src/obsidian and src/ui know Obsidian; take a port from src/ports.ts.' };
const EDGE = [{ group: ['**/obsidian/*', '**/ui/*'] }];

const USE_CASES = 'What writes lies in src/app: call a use case of Actions.';
/** What writes notes, and the types that could: what came of it may be named. */
const WRITERS = [
  { regex: '/ports$', importNames: ['NoteStore'], message: 'Take a NoteReader. ' + USE_CASES },
  { regex: '/undo/history$', importNames: ['History'], message: 'Take an UndoReader. ' + USE_CASES },
  { regex: '/fetching/fetch-run$', message: 'Take a RunReader. ' + USE_CASES },
  {
    regex:
      '/(?:app/(?!item-notes$)|undo/(?!history$)|triage/(?!source-yields$|archive-path$)|bases/write-base$|obsidian/note-store$|permanent/carry-out$|content/fetch-full-content$)',
    allowTypeImports: true,
    message: USE_CASES,
  },
];
/** A call of the app's own API that writes to the vault. */
const WRITING_CALL = [
  'CallExpression[callee.property.name=/^(?:process|processFrontMatter|modify|append|write|create|copy|rename|renameFile|trash|delete|remove|mkdir)/]',
  ':matches([callee.object.name=/^(?:vault|fileManager|adapter)$/], [callee.object.property.name=/^(?:vault|fileManager|adapter)$/])',
].join('');

export default defineConfig(
  globalIgnores([
    'node_modules/',
    'tests/real-app/',
    'dist/',
    'bench/dist/',
    'tests/fixtures/',
    'demo/vault/',
    'demo/pages/',
    'package-lock.json',
  ]),
  {
    files: ['src/**/*.ts'],
    extends: [obsidianmd.configs.recommended],
    ...typed,
  },
  {
    // As the directory's scan reads it: packages that the platform has made needless.
    files: ['package.json'],
    extends: [obsidianmd.configs.recommended],
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
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: [OBSIDIAN], patterns: EDGE }] },
  },
  {
    // Who asks for something does not write: the palette, menus, panel, composer, verbs, links and Bases call the use cases.
    files: ['src/ui/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: WRITERS }],
      'no-restricted-syntax': [
        'error',
        { selector: WRITING_CALL, message: USE_CASES },
        {
          selector: "BinaryExpression[operator='instanceof'][right.name=/^(?:Node|Element|(?:HTML|SVG)\\w*|\\w*Event)$/]",
          message: 'Windows have classes of their own: use isNode and instanceOf.',
        },
      ],
    },
  },
  {
    files: ['src/verbs/**/*.ts', 'src/panel/**/*.ts', 'src/commands.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: [OBSIDIAN], patterns: [...EDGE, ...WRITERS] }] },
  },
  {
    files: ['**/*.mjs'],
    extends: [eslint.configs.recommended],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly', setTimeout: 'readonly', Buffer: 'readonly' } },
  },
);
