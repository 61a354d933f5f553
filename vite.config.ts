import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { meegaan } from './src/server/vite-plugin.ts';
import { bundles } from './src/server/bundles.ts';

export default defineConfig({
  plugins: [sveltekit(), meegaan(), bundles()],
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
      'tests/secrecy/**/*.test.ts'
    ],
    environment: 'node'
  }
});
