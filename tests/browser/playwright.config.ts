import { defineConfig } from '@playwright/test';
import { chromiumOptions } from './chromium.ts';

/** Flows in a real browser against the production build: `npm run browser`. Each test starts a server of its own. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // two cores: one browser with many pages at a time is what they carry
  workers: 1,
  fullyParallel: false,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: { locale: 'nl-NL', actionTimeout: 20_000, launchOptions: chromiumOptions() }
});
