import type { Plugin } from 'vite';

/**
 * What a phone shows: its page, its faces of the steps, and what these share. Words of one language (`?words=`) are scripts of their
 * own, and so is what it loads on a press (`tools/`).
 */
const PHONE = /[\\/]src[\\/](lib[\\/](phone[\\/](?!tools[\\/])|meeting[\\/]steps[\\/][^\\/]+[\\/]Phone\.svelte)|routes[\\/]m[\\/]\[meeting\][\\/]phone[\\/])(?!.*\?words=)/;
/** Pages of people who are not in a meeting; with the root layout they say what everyone needs. */
const ELSEWHERE = /[\\/]src[\\/]routes[\\/](\+|records[\\/]|join[\\/])/;
/** Every page but a phone's, and the other faces of the steps. */
const BESIDE = /[\\/]src[\\/](routes[\\/](?!m[\\/]\[meeting\][\\/]phone[\\/])|lib[\\/]meeting[\\/]steps[\\/][^\\/]+[\\/](Chair|Screen|Desk)\.svelte)/;
/** What every page runs on; forms that send themselves are not on a phone. */
const BASE = /[\\/]node_modules[\\/](svelte|esm-env|clsx|devalue|@sveltejs[\\/]kit(?![\\/]src[\\/]runtime[\\/]app[\\/]forms))[\\/]|^\0(vite|rolldown)[\\/]/;

interface Graph {
  getModuleInfo(id: string): { importers: readonly string[] } | null;
}

/**
 * How the scripts for the browser are cut. By itself the build makes some fifty small scripts for a phone, and small scripts
 * compress badly: together they are a fifth smaller. So there are four: Svelte; the parts that a phone shares with pages
 * outside a meeting; those that it shares with any other page (the connection); and the rest of the phone. A person in
 * a meeting needs all steps anyway.
 */
export function bundles(): Plugin {
  return {
    name: 'meegaan-bundles',
    apply: 'build',
    load(id) {
      // our line is a WebSocket or polling; the third way of the library is never tried
      if (this.environment?.name === 'client' && id.endsWith('engine.io-client/build/esm/transports/webtransport.js')) return 'export class WT {}';
    },
    outputOptions(options) {
      // The service worker is a build of its own with a single script.
      if (this.environment?.name !== 'client' || options.codeSplitting === false) return options;
      return {
        ...options,
        codeSplitting: {
          groups: [
            { name: 'base', test: BASE, priority: 30 },
            { name: (id, graph) => (shared(id, ELSEWHERE, graph) ? 'parts' : null), priority: 20 },
            { name: (id, graph) => (shared(id, BESIDE, graph) ? 'live' : null), priority: 15 },
            { name: 'phone', test: PHONE, priority: 10 }
          ]
        }
      };
    }
  };
}

/** Whether both a phone and pages of this kind need this module. */
function shared(id: string, pages: RegExp, graph: Graph): boolean {
  return !PHONE.test(id) && neededBy(id, PHONE, graph) && neededBy(id, pages, graph);
}

/** Whether a file of this kind imports `id`, itself or through others. A lazy import does not count. */
function neededBy(id: string, kind: RegExp, graph: Graph): boolean {
  const seen = new Set([id]);
  for (const next of seen) {
    for (const importer of graph.getModuleInfo(next)?.importers ?? []) {
      if (kind.test(importer)) return true;
      seen.add(importer);
    }
  }
  return false;
}
