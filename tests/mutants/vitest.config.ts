import { defineConfig } from 'vitest/config';
import base from '../../vitest.config';

interface Project {
  test: { name: string; exclude?: string[] };
}

/** The tests that mutants are put before: all but those that drive the built plugin in a browser, and the soak, which is no example. */
export default defineConfig({
  test: {
    projects: (base.test?.projects as Project[])
      .filter(({ test }) => test.name !== 'e2e')
      .map(({ test }) => ({ test: { ...test, exclude: [...(test.exclude ?? []), 'tests/flows/soak.test.ts'] } })),
  },
});
