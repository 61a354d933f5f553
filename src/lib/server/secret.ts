import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A key of this installation (256 bits) that only the server's user can read; made at the first start. */
export function installationSecret(dataDir: string): Buffer {
  const file = join(dataDir, 'installation.key');
  try {
    const secret = readFileSync(file);
    if (secret.length === 32) return secret;
  } catch {
    // the first start
  }
  const secret = randomBytes(32);
  writeFileSync(file, secret, { mode: 0o600 });
  return secret;
}
