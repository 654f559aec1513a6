import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Everything that needs no window. */
export default defineConfig({
  plugins: [react()],
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    // A machine with too much to do is slow, not wrong; and key derivation takes its time on purpose.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // No test leaves anything behind in a module, and loading the app anew takes each file longer than its tests.
    isolate: false,
    allowOnly: false,
  },
});
