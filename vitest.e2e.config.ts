import { defineConfig } from 'vitest/config';
import { LANES } from './tests/support/displays.ts';
import { LongestFirst } from './tests/support/longest-first.ts';

/** The built app in Electron, one in each lane. `npm run e2e` sees to what it needs. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    globalSetup: ['tests/support/displays.ts', 'tests/support/sample-app.ts'],
    setupFiles: 'tests/support/own-display.ts',
    sequence: { sequencer: LongestFirst },
    fileParallelism: LANES > 1,
    maxWorkers: LANES,
    // Each file closes the apps it has opened, and leaves nothing in a module.
    isolate: false,
    // A machine with too much to do gets one more try; the report says which test needed it.
    retry: 1,
    allowOnly: false,
  },
});
