import { defineConfig } from '@playwright/test';
import { chromiumOptions } from './chromium.ts';

/** Flows in a real browser against the production build: `npm run browser`. Each test starts a server of its own. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // two cores: a flow waits most of its time, so two of them go beside each other; the longest file has the first name
  workers: 2,
  fullyParallel: false,
  // a machine that is busy with something else may lose a race once; the suite says how many passed only at a second try
  retries: 1,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: { locale: 'nl-NL', actionTimeout: 20_000, launchOptions: chromiumOptions() }
});
