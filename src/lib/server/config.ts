import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import { LIMITS } from '../limits.ts';

/** How people reach this server; it decides what can be offered. */
export type Profile = 'localhost' | 'https' | 'plain-http';

/** Everything that an administrator can set, checked. */
export interface Config {
  readonly host: string;
  /** 0 asks the system for a free port; the production entry then fills in the real one. */
  readonly port: number;
  /** The one address at which browsers reach us, without a path: `https://vergadering.example`. */
  readonly origin: string;
  /** Absolute path; exists and can be written. */
  readonly dataDir: string;
  /** Certificate and key in PEM, when this server speaks TLS itself. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  readonly profile: Profile;
  /** Secret rounds need a secure context in the browser: HTTPS, or this computer itself. */
  readonly secretRounds: boolean;
  /** The proxies whose X-Forwarded-For is believed (Express's `trust proxy`); false: none. */
  readonly trustProxy: string | false;
  /** The demo of the README: a store of its own, no accounts. */
  readonly demo: boolean;
  /** Where backups are made by themselves, and how often; null: only by hand. */
  readonly backups: { readonly dir: string; readonly everyHours: number } | null;
  /** How secret ballots reach the Box. */
  readonly ballots: Ballots;
}

export interface Ballots {
  /** The Box's own port on this computer; 0: a free one at each start. */
  readonly port: number;
  /** Where phones bring them, absolute, without a slash at the end: through this server, or straight to the Box. */
  readonly url: string;
  /** Whether a proxy leads phones straight to the Box. */
  readonly straight: boolean;
  /** How long phones wait at random before they send, at most, in ms. */
  readonly spreadMs: number;
}

export type ConfigResult = { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly error: string };

/** A start that cannot go on, with one sentence for the administrator that says what to do. The entry prints it without a stack. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads HOST, PORT, ORIGIN, DATA_DIR, TLS_CERT, TLS_KEY, TRUST_PROXY, DEMO, BACKUP_DIR, BACKUP_HOURS, BOX_PORT, BOX_ORIGIN and BALLOT_DELAY_MS.
 * Makes DATA_DIR when it is not there.
 * What is wrong comes back as one sentence for the administrator; nothing is thrown.
 */
export function readConfig(env: Env): ConfigResult {
  const host = value(env.HOST) ?? '127.0.0.1';
  const portText = value(env.PORT) ?? '3000';
  const port = Number(portText);
  if (!/^\d{1,5}$/.test(portText) || port > 65535) return no(`PORT is "${portText}": set it to a number from 0 to 65535.`);

  const tls = readTls(value(env.TLS_CERT), value(env.TLS_KEY));
  if (typeof tls === 'string') return no(tls);

  const origin = readOrigin(value(env.ORIGIN), host, port, tls !== null);
  if ('error' in origin) return no(origin.error);

  const dataDir = resolve(value(env.DATA_DIR) ?? './data');
  const dirError = prepareDir(dataDir);
  if (dirError) return no(dirError);

  const backups = readBackups(value(env.BACKUP_DIR), value(env.BACKUP_HOURS));
  if (typeof backups === 'string') return no(backups);

  const ballots = readBallots(env, origin.url, port);
  if (typeof ballots === 'string') return no(ballots);

  const profile = profileOf(origin.url);
  return {
    ok: true,
    config: {
      host,
      port,
      origin: origin.url.origin,
      dataDir,
      tls,
      profile,
      secretRounds: profile !== 'plain-http',
      // An https origin without a certificate here means that a proxy on this computer speaks TLS for us.
      trustProxy: value(env.TRUST_PROXY) ?? (origin.url.protocol === 'https:' && !tls ? 'loopback' : false),
      demo: value(env.DEMO) === '1',
      backups,
      ballots
    }
  };
}

/** The same, for where a broken setting ends the start. */
export function configOrStop(env: Env): Config {
  const result = readConfig(env);
  if (!result.ok) throw new StartError(result.error);
  return result.config;
}

/** The self-test in words, one line each: which profile runs, and what is off in it. */
export function selfTest(config: Config): string[] {
  const lines: string[] = [];
  if (config.profile === 'localhost') {
    lines.push('Profile: localhost. Open and secret rounds work, on this computer only.');
    lines.push('  off: phones of others cannot join; set ORIGIN to an https address that they can reach (README, "Set-ups").');
  } else if (config.profile === 'https') {
    lines.push(`Profile: HTTPS${config.tls ? '' : ' through a proxy'}. Open and secret rounds work. Off: nothing.`);
  } else {
    lines.push('Profile: plain HTTP on a network. Open rounds work.');
    lines.push('  off: secret rounds, which need HTTPS (set TLS_CERT and TLS_KEY, or a proxy and ORIGIN).');
    lines.push('  off: the page for lost connections, and protection against someone who listens in on this network.');
  }
  if (config.secretRounds) lines.push(ballotsLine(config.ballots));
  if (config.demo) lines.push('  demo: no accounts are needed; do not put real names or texts in it.');
  return lines;
}

function ballotsLine({ port, url, straight, spreadMs }: Ballots): string {
  const way = straight
    ? `to ${url}, which your proxy has to lead straight to port ${port} of this computer, without a log`
    : `to ${url}: this server hands them on to the Box without cookies and addresses, and keeps no log of them; a proxy in front of it should keep none of /stem either`;
  return `Secret ballots go ${way}. Phones wait ${spreadMs === 0 ? 'not at all' : `at random up to ${spreadMs / 1_000} seconds`} before they send (README, "Secret ballots").`;
}

function readOrigin(text: string | undefined, host: string, port: number, tls: boolean): { url: URL } | { error: string } {
  const example = 'for example https://vergadering.example or http://localhost:3000';
  if (text === undefined) {
    const here = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host);
    const name = here ? 'localhost' : host.includes(':') ? `[${host}]` : host;
    const address = `${tls ? 'https' : 'http'}://${name}:${port}`;
    return URL.canParse(address) ? { url: new URL(address) } : { error: `HOST is "${host}": set it to a name or an IP address of this computer.` };
  }
  if (!URL.canParse(text)) return { error: `ORIGIN is "${text}", which is no address: set it to what people type, ${example}.` };
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { error: `ORIGIN is "${text}": it has to begin with http:// or https://, ${example}.` };
  if (url.pathname !== '/' || url.search || url.hash || url.username || url.password) {
    return { error: `ORIGIN is "${text}": give only the scheme, the name and if needed the port, ${example}.` };
  }
  if (tls && url.protocol === 'http:') {
    return { error: `ORIGIN is "${text}" but TLS_CERT is set: begin ORIGIN with https://, or leave TLS_CERT and TLS_KEY out.` };
  }
  return { url };
}

function readTls(certFile: string | undefined, keyFile: string | undefined): Config['tls'] | string {
  if (certFile === undefined && keyFile === undefined) return null;
  if (certFile === undefined || keyFile === undefined) return 'TLS_CERT and TLS_KEY belong together: set both to PEM files, or neither.';
  const read: string[] = [];
  for (const [name, file] of [['TLS_CERT', certFile], ['TLS_KEY', keyFile]] as const) {
    try {
      read.push(readFileSync(file, 'utf8'));
    } catch (error) {
      return `${name} "${file}" cannot be read (${codeOf(error)}): check the path and that the user who runs Meegaan may read it.`;
    }
  }
  const [cert = '', key = ''] = read;
  try {
    createSecureContext({ cert, key });
  } catch {
    return `TLS_CERT "${certFile}" and TLS_KEY "${keyFile}" do not form a valid pair: set them to a certificate and its own key, both in PEM.`;
  }
  return { cert, key };
}

function readBackups(folder: string | undefined, hours = '24'): Config['backups'] | string {
  if (folder === undefined) return null;
  const everyHours = Number(hours);
  if (!/^\d{1,3}$/.test(hours) || everyHours < 1 || everyHours > 168) return `BACKUP_HOURS is "${hours}": set it to a whole number of hours from 1 to 168.`;
  const dir = resolve(folder);
  return prepareDir(dir, 'BACKUP_DIR') ?? { dir, everyHours };
}

function readBallots(env: Env, origin: URL, appPort: number): Ballots | string {
  const portText = value(env.BOX_PORT) ?? '0';
  const port = Number(portText);
  if (!/^\d{1,5}$/.test(portText) || port > 65535) return `BOX_PORT is "${portText}": set it to a number from 1 to 65535, or leave it out for any free one.`;
  if (port !== 0 && port === appPort) return `BOX_PORT is "${portText}", which is PORT too: give the Box a port of its own.`;
  const delay = value(env.BALLOT_DELAY_MS) ?? String(LIMITS.ballotDelayMs);
  const spreadMs = Number(delay);
  if (!/^\d{1,5}$/.test(delay) || spreadMs > LIMITS.ballotDelayMs) return `BALLOT_DELAY_MS is "${delay}": set it to a whole number of milliseconds from 0 to ${LIMITS.ballotDelayMs}.`;
  const text = value(env.BOX_ORIGIN);
  if (text === undefined) return { port, url: `${origin.origin}/stem`, straight: false, spreadMs };

  const example = 'for example https://stem.vergadering.example or https://vergadering.example/stem';
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return `BOX_ORIGIN is "${text}", which is no address: set it to where phones reach the Box, ${example}.`;
  if (url.search || url.hash || url.username || url.password || !/^(\/[\w-]+)*\/?$/.test(url.pathname)) {
    return `BOX_ORIGIN is "${text}": give only the scheme, the name, if needed the port and a plain path, ${example}.`;
  }
  if (url.protocol === 'http:' && !isThisComputer(url)) return `BOX_ORIGIN is "${text}": ballots travel over HTTPS only, so begin it with https://, ${example}.`;
  if (port === 0) return `BOX_ORIGIN is set but BOX_PORT is not: set BOX_PORT to the port of this computer that your proxy leads ${url.href} to.`;
  return { port, url: url.origin + url.pathname.replace(/\/$/, ''), straight: true, spreadMs };
}

function prepareDir(dir: string, name = 'DATA_DIR'): string | null {
  try {
    makeDir(dir);
    readdirSync(dir);
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    return `${name} "${dir}" cannot be written (${codeOf(error)}): give the user who runs Meegaan the right to, or set ${name} to another folder.`;
  }
}

/** Makes a folder and what is missing above it. Not by mkdir's own `recursive`: that never ends where the system says ENOENT (/proc). */
function makeDir(dir: string): void {
  if (existsSync(dir)) return;
  if (dirname(dir) !== dir) makeDir(dirname(dir));
  // Only the user who runs the server may look inside: it holds names and texts.
  mkdirSync(dir, { mode: 0o700 });
}

function profileOf(origin: URL): Profile {
  if (origin.protocol === 'https:') return 'https';
  return isThisComputer(origin) ? 'localhost' : 'plain-http';
}

/** Whether an address is this computer itself: what browsers count as a secure context without TLS. */
export function isThisComputer({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}

/** An empty setting counts as none: `ORIGIN=` in a service file means "the default". */
function value(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed ? trimmed : undefined;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function no(error: string): ConfigResult {
  return { ok: false, error };
}
