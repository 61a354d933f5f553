import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { meegaan } from './src/server/vite-plugin.ts';
import { oneLanguage } from './src/server/one-language.ts';
import { bundles } from './src/server/bundles.ts';

export default defineConfig({
  plugins: [oneLanguage(), sveltekit(), meegaan(), bundles()],
  build: {
    // Lists of the scripts that a lazy script needs weigh more on a phone than the round trip that they save: its scripts are few.
    modulePreload: { polyfill: false, resolveDependencies: () => [] }
  },
  server: {
    // The store writes here all the time: a change of it is no change of the code.
    watch: { ignored: ['**/data/**', '**/build/**', '**/test-results/**'] }
  },
  test: {
    include: [
      'src/**/*.test.ts',
      'tests/unit/**/*.test.ts',
      'tests/socket/**/*.test.ts',
      'tests/simulation/**/*.test.ts',
      'tests/faults/**/*.test.ts',
      'tests/secrecy/**/*.test.ts',
      'tests/permissions/**/*.test.ts',
      'tests/ballot/**/*.test.ts',
      // what only `npm run test:long` runs
      ...(process.env.MEEGAAN_LONG ? ['tests/long/**/*.test.ts'] : [])
    ],
    // what takes long here waits for servers, lines and disks, not for a core
    maxWorkers: 3,
    // a guard against what hangs, not a measure: three of them share two cores with servers and child processes
    testTimeout: 120_000,
    hookTimeout: 120_000,
    environment: 'node'
  }
});
