import { defineConfig } from 'vitest/config';
import base from '../../vitest.config';

/** The tests that mutants are put before: all but those that drive the built plugin in a browser. */
export default defineConfig({
  test: { projects: base.test?.projects?.filter((project) => (project as { test: { name: string } }).test.name !== 'e2e') },
});
