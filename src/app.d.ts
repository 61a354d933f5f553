import type { App as MeegaanApp } from '$lib/server/app.ts';
import type { SignedInAdministrator, SignedInOfficer } from '$lib/server/officers.ts';
import type { Lang } from '$lib/words/language.ts';

declare global {
  interface Window {
    /** Of `app.html`: does what was pressed before the app's script was here. Call it once, when it is. */
    meegaanReady?: () => void;
  }
  namespace App {
    interface Locals {
      /** The one composition root of this process. */
      app: MeegaanApp;
      /** The language of this request; never module state, two requests render at the same time. */
      lang: Lang;
      /** Who is signed in on this browser (chair, facilitator, secretary); null for everyone else. */
      officer: SignedInOfficer | null;
      /** The administrator of the installation, when it is one; never an officer as well. */
      administrator: SignedInAdministrator | null;
      /** The session of this browser is locked: whose it is. Then there is neither an officer nor an administrator. */
      locked: { readonly name: string } | null;
      /** Set by a public page whose council lets search engines in; without it none may show the page. */
      robots?: 'index';
    }
  }
}

export {};
