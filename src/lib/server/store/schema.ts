import type { DatabaseSync } from 'node:sqlite';
import { fillChains } from './chains.ts';

/** What a step of the layout does in code, by its number, in the same transaction as the step. */
export const CODE: Readonly<Record<number, (sql: DatabaseSync) => void>> = { 5: fillChains };

/**
 * The layout of the file, as steps that are never edited after a release: step n brings a file from `user_version` n-1 to n.
 * Why some tables lie by hash (`without rowid`) and one does not: see README.md.
 */
export const LAYOUT: readonly string[] = [
  `
  create table events (
    stream  text    not null,
    version integer not null,
    at      integer not null,
    event   text    not null,
    primary key (stream, version)
  ) strict, without rowid;

  create table texts (
    id     text    not null unique,
    stream text    not null,
    hash   text    not null,
    salt   blob    not null,
    value  blob    not null,
    erased integer not null default 0 check (erased in (0, 1))
  ) strict;

  create table answers (
    key    text not null primary key,
    answer text not null
  ) strict, without rowid;

  create table tallies (
    round  text not null primary key,
    counts text not null
  ) strict, without rowid;

  create table councils (
    id         text not null primary key,
    name       text not null,
    identifier text
  ) strict, without rowid;

  create table accounts (
    id         text not null primary key,
    council    text not null references councils (id),
    role       text not null check (role in ('chair', 'facilitator', 'secretary')),
    name       text not null,
    login      text not null unique,
    passphrase text not null
  ) strict, without rowid;
  create index accounts_by_council on accounts (council);

  create table sessions (
    hash         text    not null primary key,
    account      text    not null references accounts (id),
    signed_in_at integer not null
  ) strict, without rowid;

  create table links (
    hash    text    not null primary key,
    kind    text    not null check (kind in ('setup', 'facilitator')),
    council text    references councils (id),
    expires integer not null,
    used    integer not null default 0 check (used in (0, 1))
  ) strict, without rowid;

  create table meetings (
    meeting    text not null primary key,
    council    text not null references councils (id),
    created_on text not null,
    code       text unique,
    invite     text unique
  ) strict, without rowid;
  create index meetings_by_council on meetings (council);

  create table keys (
    hash    text not null primary key,
    meeting text not null,
    seat    text not null
  ) strict, without rowid;
  create index keys_by_seat on keys (meeting, seat);
  `,
  // notes that are being written: each save writes over the same bytes (see notes.ts)
  `
  create table notes (
    place text    not null,
    value blob    not null,
    gone  integer not null default 0 check (gone in (0, 1)),
    stream text   not null
  ) strict;
  create index notes_by_place on notes (place);
  create index notes_by_stream on notes (stream);
  `,
  // who waits at the door holds a key that is exchanged once they are let in
  `
  alter table keys add column door integer not null default 0 check (door in (0, 1));
  `,
  // Administrators, sessions that are listed and locked, codes of a phone, recovery codes. Rebuilt where a check or a null changes.
  `
  create table accounts2 (
    id           text not null primary key,
    council      text references councils (id),
    role         text not null check (role in ('chair', 'facilitator', 'secretary', 'administrator')),
    name         text not null,
    login        text not null unique,
    passphrase   text not null,
    last_sign_in integer,
    renewed_at   integer,
    renewed_by   text check (renewed_by in ('recovery', 'chair', 'administrator', 'server')),
    totp         blob,
    totp_last    integer not null default 0,
    check ((role = 'administrator') = (council is null))
  ) strict, without rowid;
  insert into accounts2 (id, council, role, name, login, passphrase) select id, council, role, name, login, passphrase from accounts;

  create table sessions2 (
    hash         text    not null primary key,
    id           text    not null unique,
    account      text    not null references accounts2 (id),
    device       text    not null,
    since        integer not null,
    signed_in_at integer not null,
    seen_at      integer not null,
    locked       integer not null default 0 check (locked in (0, 1))
  ) strict, without rowid;
  insert into sessions2 (hash, id, account, device, since, signed_in_at, seen_at)
    select hash, lower(hex(randomblob(16))), account, '', signed_in_at, signed_in_at, signed_in_at from sessions;

  create table links2 (
    hash    text    not null primary key,
    kind    text    not null check (kind in ('setup', 'facilitator', 'administrator', 'passphrase')),
    council text    references councils (id),
    account text    references accounts2 (id),
    made_by text,
    expires integer not null,
    used    integer not null default 0 check (used in (0, 1))
  ) strict, without rowid;
  insert into links2 (hash, kind, council, expires, used) select hash, kind, council, expires, used from links;

  drop table links;
  drop table sessions;
  drop table accounts;
  alter table accounts2 rename to accounts;
  alter table sessions2 rename to sessions;
  alter table links2 rename to links;
  create index accounts_by_council on accounts (council);
  create index sessions_by_account on sessions (account);

  create table recovery_codes (
    hash    text not null primary key,
    account text not null references accounts (id)
  ) strict, without rowid;
  create index recovery_codes_by_account on recovery_codes (account);

  alter table keys add column session text;
  `,
  // The chain over the events, sealed records, settings of councils, links to personal pages, papers from before, what
  // time erased (kinds and counts), and who did what with records.
  `
  alter table events add column salt blob;
  alter table events add column digest text;
  alter table events add column head text;

  create table sealed (
    decision text    not null,
    version  integer not null,
    meeting  text    not null,
    json     blob    not null,
    sha256   text    not null,
    jws      text    not null,
    gone     integer not null default 0 check (gone in (0, 1)),
    primary key (decision, version)
  ) strict;

  create table settings (
    council text not null primary key references councils (id),
    value   text not null
  ) strict, without rowid;

  create table personal (
    hash    text    not null primary key,
    meeting text    not null,
    seat    text    not null,
    expires integer not null,
    office  integer not null default 0 check (office in (0, 1))
  ) strict, without rowid;
  create index personal_by_seat on personal (meeting, seat);

  create table papers (
    id      text    not null primary key,
    council text    not null references councils (id),
    about   text    not null,
    type    text    not null,
    content blob    not null
  ) strict;
  create index papers_by_council on papers (council);

  create table erased (
    at      integer not null,
    council text    not null,
    kinds   text    not null
  ) strict;
  create index erased_by_council on erased (council, at);

  create table audit (
    at      integer not null,
    council text    not null,
    account text,
    act     text    not null,
    about   text    not null
  ) strict;
  create index audit_by_council on audit (council, at);
  `,
  // Secret rounds that prove themselves: who got a ballot (closed envelopes and stamps, which fit every ballot equally well), and all ballots of a
  // closed round in one piece, in their own order. A ballot is never written down by itself.
  `
  create table issued (
    decision  text not null,
    seat      text not null,
    stream    text not null,
    device    text not null,
    blinded   text not null,
    proof     text not null,
    signature text not null,
    primary key (decision, seat)
  ) strict, without rowid;
  create index issued_by_stream on issued (stream);

  create table bulletins (
    round    text not null primary key,
    stream   text not null,
    decision text not null,
    bytes    blob not null
  ) strict, without rowid;
  create index bulletins_by_decision on bulletins (decision);

  alter table tallies add column came_along text;
  `
];
