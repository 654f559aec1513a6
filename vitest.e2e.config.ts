import { defineConfig } from 'vitest/config';

/** The built app in Electron, one at a time. Needs a display; `npm run e2e` sees to that. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    testTimeout: 90_000,
    hookTimeout: 90_000,
    fileParallelism: false,
    maxWorkers: 1,
    // A machine with too much to do gets one more try; the report says which test needed it.
    retry: 1,
    allowOnly: false,
  },
});
