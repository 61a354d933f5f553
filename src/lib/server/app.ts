import type { Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import type { Express } from 'express';
import type { MeetingEvent } from '../meeting/events.ts';
import type { MeetingState } from '../meeting/state.ts';
import { gradesOf } from '../record/trace.ts';
import { dayOf } from '../record/day.ts';
import { Archive } from './archive/archive.ts';
import { Papers } from './archive/papers.ts';
import { answersBy } from './answers-by.ts';
import { Audit } from './audit.ts';
import { BallotFiles } from './ballots/ballot-files.ts';
import { backUpByItself } from './backups.ts';
import { createBox } from './box/keeper.ts';
import { now } from './clock.ts';
import { configOrStop, StartError, type Config } from './config.ts';
import { Data } from './data.ts';
import { DiskWatch } from './disk.ts';
import { Files } from './forms/files.ts';
import { Schemas } from './forms/schemas.ts';
import { Hall } from './hall.ts';
import { createExpress } from './http.ts';
import type { Identity } from './identity/identity.ts';
import { createIdentity } from './identity/sqlite.ts';
import { Issuing } from './issuing/issuing.ts';
import { Stamps } from './issuing/stamps.ts';
import { Meetings } from './meetings.ts';
import { createPdf, type Pdf } from './pdf/pdf.ts';
import { createRealtime, type Realtime } from './realtime.ts';
import { Personal } from './personal/personal.ts';
import { Retention } from './retention.ts';
import { scriptHash } from './scripts.ts';
import { installationSecret } from './secret.ts';
import { createSealedRows } from './seal/rows.ts';
import { Seal } from './seal/seal.ts';
import { createSettings, type Settings } from './settings/sqlite.ts';
import { openDatabase, type Database } from './store/database.ts';
import { createStore } from './store/sqlite.ts';

/** Everything that one process of Meegaan holds. */
export interface App {
  readonly config: Config;
  readonly express: Express;
  readonly identity: Identity;
  readonly meetings: Meetings;
  readonly hall: Hall;
  readonly data: Data;
  /** What each council set for itself. */
  readonly settings: Settings;
  /** Seals records, and keeps them as they were sealed. */
  readonly seal: Seal;
  /** Links to people's own pages. */
  readonly personal: Personal;
  /** The files that records become. */
  readonly files: Files;
  /** The verification files of secret decisions. */
  readonly ballots: BallotFiles;
  /** Prints documents. */
  readonly pdf: Pdf;
  /** Finds adopted records and old papers. */
  readonly archive: Archive;
  /** Old papers that a council put into its archive. */
  readonly papers: Papers;
  /** Who did what with records and papers. */
  readonly audit: Audit;
  /** Erases what is due; runs by itself each hour. */
  readonly retention: Retention;
  /** Puts the live connections on the http server that also serves the pages. */
  attach(http: HttpServer | HttpsServer): void;
  /** Lines for the administrator once the server listens, such as the set-up link of a first start. */
  started(): Promise<string[]>;
  /** Makes a one-time link with which a council is set up. */
  setupLink(): Promise<string>;
  /** Makes a one-time link that makes an administrator of the installation. */
  adminLink(): Promise<string>;
  /** A one-time link to new words for the account of this sign-in name; without one, or for an unknown one, the list of names. */
  recover(login?: string): Promise<string[]>;
  /** Tells the phones, ends the live connections and closes the store; the http server itself stays with whoever made it. */
  close(): Promise<void>;
}

/** Where the one App of this process stands. The production entry and Vite's plugin look it up under the same name. */
const KEY = Symbol.for('meegaan.app');
type Anchor = typeof globalThis & { [KEY]?: Promise<App> };

/**
 * The one composition root of this process. It stands on globalThis because a module may be evaluated more than once
 * (SvelteKit's bundle, a restart in development); there is one App all the same.
 */
export function getApp(): Promise<App> {
  return ((globalThis as Anchor)[KEY] ??= createApp());
}

/** Builds an App from the environment. A broken setting throws a StartError with a sentence for the administrator. */
export async function createApp(config: Config = configOrStop(process.env)): Promise<App> {
  const database = open(config);
  const key = installationSecret(config.dataDir);
  const store = createStore(database);
  const disk = new DiskWatch(config.dataDir);
  const identity = createIdentity(database, now, key, Date.now);
  const settings = createSettings(database, (council) => void archive.council(council));
  const seal = new Seal(store, createSealedRows(database), config.dataDir);
  const audit = new Audit(database, now);
  const recorded = (meeting: string, state: MeetingState, events: readonly MeetingEvent[]): void => {
    archive.recorded(meeting, state);
    audit.follow(state, events);
    seal.follow(meeting, state);
  };
  const { ballots } = config;
  const box = createBox({ secret: key, url: ballots.url, origin: config.origin, port: ballots.port, spreadMs: ballots.spreadMs });
  const issuing = new Issuing();
  const meetings = new Meetings({
    store, box, stamps: new Stamps(() => issuing.take(), () => void (config.secretRounds && issuing.warm())), secure: config.secretRounds, gradesOf, answersBy: answersBy(settings), disk, recorded,
    visibilityOf: (council) => settings.of(council).publication.records,
    ballotTerms: (council) => ({ script: scriptHash(), publish: settings.of(council).publication.ballots })
  }, identity);
  const personal = new Personal(database, (meeting) => meetings.peek(meeting), settings, key, now);
  const hall = new Hall(meetings, identity, key);
  const data = new Data(meetings, database, audit);
  const pdf = createPdf();
  const schemas = new Schemas(config.dataDir);
  const files = new Files({ check: (written) => schemas.check(written), pdf: (doc) => pdf.make(doc) });
  const papers = new Papers(database, () => dayOf(Date.now()));
  const archive: Archive = new Archive(identity, meetings, settings, papers);
  data.onRemoved((meeting) => {
    archive.removed(meeting);
    personal.removed(meeting);
  });
  const retention = new Retention(meetings, identity, database, settings, personal);
  retention.start();
  let realtime: Realtime | undefined;
  const setupLink = async () => `${config.origin}/setup#${await identity.createSetupLink()}`;
  const adminLink = async () => `${config.origin}/administrator#${await identity.createAdministratorLink()}`;
  const stopBackups = config.backups ? backUpByItself(config.dataDir, config.backups) : () => {};
  return {
    config, identity, meetings, hall, data, settings, personal, seal, files, ballots: new BallotFiles(store), pdf, archive, papers, audit, retention, setupLink, adminLink,
    async recover(login = '') {
      const account = login === '' ? null : await identity.account(login);
      const token = account && (await identity.createPassphraseLink(account.id, 'server'));
      if (account && token) return [`For ${account.name} (${account.login}), works once, for 10 minutes: ${config.origin}/recover#${token}`];
      const people = [...(await identity.administrators()), ...(await Promise.all((await identity.councils()).map((c) => identity.accounts(c.id)))).flat()];
      return [`${login ? `There is no "${login}". ` : ''}Give one of these names: npm run recover -- NAME`, ...people.map((p) => `  ${p.login}  (${p.name})`)];
    },
    express: createExpress(config, () => box.port),
    attach(http) {
      if (!realtime) archive.start();
      realtime ??= createRealtime(http, config, { meetings, hall, identity, data });
    },
    async started() {
      const lines = disk.line === null ? [] : [disk.line];
      if (config.secretRounds) {
        issuing.warm();
        // nothing waits for it; what the administrator has to mend (a port that is taken) is said now, not in the middle of a vote
        box.start().catch((error: Error) => void process.stderr.write(`Secret rounds cannot be held: ${error.message}.\n`));
      }
      if ((await identity.councils()).length > 0) return lines;
      return [
        ...lines,
        `Set-up link (works once, for 15 minutes): ${await setupLink()}`,
        `Link for an administrator (works once, for 15 minutes): ${await adminLink()}`
      ];
    },
    async close() {
      stopBackups();
      archive.stop();
      // first nothing new comes in, and everybody is told; then what came in is decided and answered; then the lines end
      retention.stop();
      pdf.close();
      realtime?.stopTaking();
      await aMoment();
      await meetings.quiet();
      await aMoment();
      await realtime?.close();
      files.close();
      disk.close();
      await meetings.close();
      issuing.stop();
      await box.stop();
      await seal.quiet();
      await store.close();
    }
  };
}

/** For what is on its way in or out. */
function aMoment(): Promise<void> {
  return new Promise((done) => setTimeout(done, 50));
}

/** A store that cannot be used ends the start with its sentence. */
function open(config: Config): Database {
  try {
    return openDatabase(config.dataDir);
  } catch (error) {
    throw error instanceof Error && (error.name === 'StoreTooNew' || error.name === 'StoreUnusable') ? new StartError(error.message) : error;
  }
}
