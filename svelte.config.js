import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

const dev = process.argv.includes('dev');

/** The one script that stands in the page itself (`src/app.html`), by its hash: pages without the app's own scripts have it too. */
const inline = /<script>([\s\S]*?)<\/script>/.exec(readFileSync(new URL('src/app.html', import.meta.url), 'utf8'))?.[1] ?? '';
const inlineHash = /** @type {const} */ (`sha256-${createHash('sha256').update(inline).digest('base64')}`);

/**
 * The name of this version, in every script that a browser gets: of the source it is made from, and not of the moment, as SvelteKit has it. So
 * whoever builds the same source gets the same scripts, byte for byte, and can compare their hashes (`/beloften`).
 */
function sourceHash() {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const inside = ['src', 'static'].flatMap((folder) =>
    readdirSync(join(here, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(here.length))
  );
  const files = ['package-lock.json', 'svelte.config.js', 'vite.config.ts', ...inside].map((file) => file.replaceAll('\\', '/')).sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(here, file)));
  return hash.digest('hex').slice(0, 16);
}

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    // Runes everywhere in our own code; packages may still be written in the older syntax.
    runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true)
  },
  kit: {
    version: { name: sourceHash() },
    adapter: adapter({ out: 'build', precompress: true }),
    csp: {
      mode: 'auto',
      directives: {
        'default-src': ['self'],
        'script-src': ['self', inlineHash],
        'style-src': ['self'],
        // SvelteKit's own announcer carries one style attribute; exactly that text is allowed, no other.
        'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
        'img-src': ['self', 'data:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        // In development Vite comes back after a restart through a worker made of a blob.
        'worker-src': dev ? ['self', 'blob:'] : ['self'],
        'manifest-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['self'],
        'frame-ancestors': ['none']
      }
    }
  }
};
