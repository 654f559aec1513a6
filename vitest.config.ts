import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { isLong } from './tests/support/campaign.ts';

/** Everything that needs no window. */
export default defineConfig({
  plugins: [react()],
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    setupFiles: 'tests/support/same-cases.ts',
    // A machine with too much to do is slow, not wrong; and key derivation takes its time on purpose.
    testTimeout: isLong ? 1_200_000 : 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // No test leaves anything behind in a module, and loading the app anew takes each file longer than its tests.
    isolate: false,
    allowOnly: false,
  },
});
