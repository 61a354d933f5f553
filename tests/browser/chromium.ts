import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The program that CHROMIUM names, else the first known one on the PATH. A CHROMIUM that leads nowhere is not passed over. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM;
  const candidates = named ? [named] : NAMES;
  for (const name of candidates) {
    const places = name.includes('/') ? [name] : (process.env.PATH ?? '').split(delimiter).map((dir) => join(dir, name));
    const found = places.find((place) => {
      try {
        accessSync(place, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
    if (found) return found;
  }
  return undefined;
}

/** How a test starts it: without a sandbox where that is not possible (root), and without asking anything of the network. */
export function chromiumOptions(): { executablePath: string; args: string[] } {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium: install it (Debian: apt install chromium) or set CHROMIUM to its path.');
  const root = process.getuid?.() === 0;
  return {
    executablePath,
    args: [
      ...(root ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', '--disable-gpu', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--disable-quic', '--force-color-profile=srgb'
    ]
  };
}

