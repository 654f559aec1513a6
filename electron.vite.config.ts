import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const root = import.meta.dirname;
/** Native modules and WebAssembly stay files of their own; everything else goes into the bundle. */
const external = ['electron', /^node:/, /^better-sqlite3/, /^@node-rs\//, 'highs'];
const commonJs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
} as const;

/** The migrations are read as files, in the built app as in tests. */
const copyMigrations: Plugin = {
  name: 'copy-migrations',
  closeBundle() {
    const from = join(root, 'db/migrations');
    const to = join(root, 'out/migrations');
    rmSync(to, { recursive: true, force: true });
    cpSync(from, to, { recursive: true, filter: (file) => !file.endsWith('.ts') });
  },
};

export default defineConfig({
  main: {
    plugins: [copyMigrations],
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      rollupOptions: {
        external,
        input: {
          main: join(root, 'electron/main/main.ts'),
          'core-process': join(root, 'electron/core-process/entry.ts'),
        },
        output: commonJs,
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        external,
        input: { preload: join(root, 'electron/preload/preload.ts') },
        output: commonJs,
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    plugins: [react()],
    build: {
      outDir: join(root, 'out/renderer'),
      // The content security policy allows files of our own only: nothing may be turned into a data address.
      assetsInlineLimit: 0,
      // Read at every start.
      minify: true,
      // Few files from the local disk; there is no network to spare.
      chunkSizeWarningLimit: 2000,
      modulePreload: { polyfill: false },
      // A page of its own for the wall: it carries no code for anything else.
      rollupOptions: {
        input: { index: join(root, 'renderer/index.html'), projector: join(root, 'renderer/projector.html') },
      },
    },
  },
});
