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
  `
];
