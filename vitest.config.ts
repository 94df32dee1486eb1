import { defineConfig } from 'vitest/config';

const e2e = ['tests/e2e/**/*.test.ts', 'tests/host/**/*.test.ts'];
/** Tests over DOM nodes run in jsdom: DOMPurify calls the faster stand-ins unsafe. */
const dom = ['tests/content/**/*.test.ts', 'tests/flows/**/*.test.ts', 'tests/demo/**/*.test.ts'];

export default defineConfig({
  test: {
    // Vitest leaves a core to itself, which on two cores is half of them. Every app of the browser tests has a vault, a web
    // and an address of its own, so their files run beside each other too.
    maxWorkers: '100%',
    projects: [
      // No test leaves anything behind, so the files of a project share what they import.
      {
        test: {
          name: 'pure',
          environment: 'node',
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          include: ['tests/**/*.test.ts'],
          exclude: [...dom, ...e2e, 'tests/real-app/**'],
        },
      },
      { test: { name: 'dom', environment: 'jsdom', isolate: false, testTimeout: 30_000, include: dom } },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          isolate: false,
          include: e2e,
          globalSetup: 'tests/e2e/global-setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // As long as Playwright's own waits: a condition that comes true ends it, however busy the machine is.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
