/**
 * The second, tiny build: the production entry. Packages stay outside it, and SvelteKit's bundle (build/handler.js) is
 * loaded when it runs.
 */
import { defineConfig } from 'vite';

export default defineConfig({
  logLevel: 'warn',
  build: {
    ssr: 'src/server/main.ts',
    outDir: 'build',
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'node24',
    rollupOptions: { external: [/handler\.js$/], output: { entryFileNames: 'main.js' } }
  }
});
