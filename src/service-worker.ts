/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { files, version } from '$service-worker';

/**
 * Keeps public files, and shows a page of its own when there is no network. Never a page of the app: those carry a nonce,
 * a seat and other people's words. Scripts are kept when they are first used and not before, so that a phone never loads
 * the screens of the chair.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;
const CACHE = `meegaan-${version}`;
const OFFLINE = '/offline.html';
/** What may be kept: our static files, and whatever the build named by its content. Not a list of them: each phone would load it. */
const BUILT = '/_app/immutable/';
const PUBLIC = new Set(files);

worker.addEventListener('install', (event) => event.waitUntil(caches.open(CACHE).then((cache) => cache.add(OFFLINE))));

worker.addEventListener('activate', (event) =>
  event.waitUntil(
    caches.keys().then((names) =>
      // Only our own earlier versions: another app on the same origin may keep things too.
      Promise.all(names.filter((name) => name.startsWith('meegaan-') && name !== CACHE).map((name) => caches.delete(name)))
    )
  )
);

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin || url.pathname.startsWith('/socket.io')) return;
  if (PUBLIC.has(url.pathname) || url.pathname.startsWith(BUILT)) event.respondWith(keep(request));
  else if (request.mode === 'navigate') event.respondWith(fetch(request).catch(offline));
});

/** From the cache, else from the server and then into the cache. A failed answer is never kept. */
async function keep(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.status === 200) await cache.put(request, fresh.clone());
  return fresh;
}

async function offline(): Promise<Response> {
  return (await caches.match(OFFLINE)) ?? Response.error();
}
