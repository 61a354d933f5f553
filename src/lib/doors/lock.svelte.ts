import type { Session } from '$lib/client/session.svelte.ts';

/** Nobody touched the laptop for this long: it may stand open in the hall. */
const IDLE_MS = 10 * 60_000;
const LOOK_MS = 15_000;
const ACTIVE = 'meegaan-active';
const SHORTCUT_OFF = 'meegaan-no-lock-key';

/** Whether Ctrl+Shift+L locks on this device; whoever needs those keys for something else turns it off. */
export const lockKey = {
  get on() {
    return read(SHORTCUT_OFF) === null;
  },
  set(on: boolean) {
    write(SHORTCUT_OFF, on ? null : 'off');
  }
};

/**
 * The lock of a console or a desk: by hand, by a key, or after ten minutes without a touch in any tab of it. It holds on the server, so
 * that a reload stays locked; what was being typed stays underneath.
 */
export class Lock {
  /** Shown at once, also before the server knows. */
  shut = $state(false);
  readonly #session: Session;
  #touched = Date.now();
  #shared = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  get locked(): boolean {
    return this.shut || this.#session.refused === 'locked';
  }

  lock(): void {
    if (this.locked) return;
    this.shut = true;
    void this.#tell();
  }

  opened(): void {
    this.shut = false;
    this.#touch();
    this.#session.again();
  }

  /** Watches keys and idleness. @returns how to stop */
  start(): () => void {
    const touch = () => this.#touch();
    const key = (event: KeyboardEvent) => {
      if (event.ctrlKey && event.shiftKey && event.key.toLowerCase() === 'l' && lockKey.on) {
        event.preventDefault();
        this.lock();
      } else touch();
    };
    const idle = setInterval(() => {
      if (Date.now() - Math.max(this.#touched, Number(read(ACTIVE) ?? 0)) >= IDLE_MS) this.lock();
    }, LOOK_MS);
    this.#touch();
    document.addEventListener('keydown', key);
    document.addEventListener('pointerdown', touch);
    document.addEventListener('pointermove', touch);
    return () => {
      clearInterval(idle);
      document.removeEventListener('keydown', key);
      document.removeEventListener('pointerdown', touch);
      document.removeEventListener('pointermove', touch);
    };
  }

  /** Other tabs of this browser share the session, so they share when it was touched; told at most every five seconds. */
  #touch(): void {
    this.#touched = Date.now();
    if (this.#touched - this.#shared < 5_000) return;
    this.#shared = this.#touched;
    write(ACTIVE, String(this.#touched));
  }

  async #tell(): Promise<void> {
    while (this.shut) {
      const told = await fetch('/locked?/lock', { method: 'POST', body: new FormData(), headers: { 'x-sveltekit-action': 'true' } }).then((r) => r.ok, () => false);
      if (told) return;
      await new Promise((again) => setTimeout(again, 3_000));
    }
  }
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // a browser that keeps nothing: this tab then counts for itself
  }
}
