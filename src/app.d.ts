import type { App as MeegaanApp } from '$lib/server/app.ts';
import type { SignedInOfficer } from '$lib/server/officers.ts';
import type { Lang } from '$lib/words/language.ts';

declare global {
  namespace App {
    interface Locals {
      /** The one composition root of this process. */
      app: MeegaanApp;
      /** The language of this request; never module state, two requests render at the same time. */
      lang: Lang;
      /** Who is signed in on this browser (chair, facilitator, secretary); null for everyone else. */
      officer: SignedInOfficer | null;
    }
  }
}

export {};
