import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Everything that needs no window. */
export default defineConfig({
  plugins: [react()],
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    // Key derivation takes 64 MiB and some tenths of a second each time, on purpose.
    testTimeout: 20_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
    // No test leaves anything behind in a module, and loading the app anew takes each file longer than its tests.
    isolate: false,
    allowOnly: false,
  },
});
