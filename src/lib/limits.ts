/** Every maximum and window of the product, each with its reason. Lengths are in characters (code points), times in milliseconds. */
export const LIMITS = {
  /** An input; long enough for a page. */
  inputMax: 2_000,
  /** A story from experience may be longer. */
  experienceMax: 8_000,
  /** One part of the text on the table. */
  partMax: 8_000,
  /** Reasons, answers, agreements, minority views and other prose. */
  proseMax: 8_000,
  /** A minority view that is signed with a pen, in bytes of JSON: what fits in a message of 6,144 bytes with its keys and signatures. */
  statementBytes: 4_900,
  /** The answer to a ballot that asks for a pen, in bytes: a stamp, or why not. */
  penAnswerBytes: 512,
  /** A message with a minority view, in bytes: all of one size, so that nobody sees from outside who writes. */
  writeBytes: 6_144,
  /** The notes of one step: what a secretary types in an hour, with room. */
  notesMax: 20_000,
  /** A name or alias, in signs as a person counts them; longer ones break every list. The rule itself stands in `core/names.ts`. */
  nameMax: 60,
  /** One line: a title, a place, a question. */
  lineMax: 500,
  /** Parts of one text; more is no text for one decision. */
  partsMax: 60,
  /** Changes in one bundle: they stand or fall together. */
  changesMax: 20,
  /** Seats in one meeting. */
  seatsMax: 1_000,
  /** People who wait at once and came by typing the code: more than a chair can look at, and a code can be guessed or passed on. */
  waitingByCode: 30,
  /** People who wait at once and came by the QR: 128 bits that only who is in the room has seen, and a whole hall scans in one minute. */
  waitingByInvite: 150,
  /** From here on the chair is told that many people came at once. */
  waitingMany: 12,
  /** Who rang and was never let in is forgotten after a day: their name served the door only. */
  askMs: 24 * 3_600_000,
  /** Words that the record does not show, names that it does not name, and the keys of places, after the adoption: as long as somebody may come back for an answer. */
  rawMs: 30 * 24 * 3_600_000,
  /** What owners asked and said on their personal page, after the adoption: as long as that page opens. */
  wishesMs: 180 * 24 * 3_600_000,
  /** A text that was begun on a phone and never sent, after the last key: the next day it is somebody else's phone, or nobody's text. */
  unsentMs: 24 * 3_600_000,
  /** Somebody who was refused or sent away cannot ring again with that browser for this long. */
  refusedMs: 30 * 60_000,
  /** A link to somebody's own page opens no longer than this, whatever happens to the meeting: two years, the most that a council can set after an adoption. */
  personalMs: 2 * 365 * 24 * 3_600_000,
  /** After a meeting whose record was not adopted: half a year, in which answers are still owed. */
  personalUnadoptedMs: 180 * 24 * 3_600_000,
  /** Once opened, the page takes acts for this long before the link is asked again. */
  personalSessionMs: 3_600_000,
  /** Links to one person's page at once: a phone, a card, a letter, and some that were lost. */
  personalLinks: 12,
  /** Decisions on one agenda. */
  decisionsMax: 12,
  /** Fewer entitled people than this make a secret round impossible: the result would tell who chose what. */
  secretMin: 5,
  /** Below this a secret round warns. */
  secretWarn: 8,
  /** A number of people below this is said in words. */
  wordsBelow: 3,
  /** A ready answer below this asks for a reason to vote all the same. */
  readyFrom: 7,
  /** Hidden inputs show themselves in batches of this size, or when their step closes. */
  hiddenBatch: 3,
  /** After a move the facilitator may take it back. */
  undoMs: 10_000,
  /** A text begun in a step may still be sent this long after the meeting went on. */
  lateMs: 60_000,
  /** A key that could not be written down, or a round that the Box did not open, is tried again after this. */
  ballotsAgainMs: 3_000,
  /** After a crash in a secret round: how long a close waits for ballots that come back by themselves. */
  ballotsBackMs: 120_000,
  /** Nobody who leads is connected for this long: the meeting pauses by itself, and the secretary may take the lead. */
  leadAwayMs: 60_000,
  /** Adopting a record needs a sign-in not older than this. */
  freshSignInMs: 300_000,
  /** Who writes in a section of the notes has it for themselves this long after the last key or save. */
  noteHeldMs: 20_000,
  /** A voting card that lies open on the tablet closes by itself after this long without a touch: the person has gone. */
  cardIdleMs: 120_000,
  /** A break ends at a round time, in steps of this. */
  breakRoundMs: 300_000,
  /** Signals of one kind, and wishes for more time, that are kept at once: more change nothing that is shown. */
  signalsMax: 1_000,
  /** One message on the wire, in bytes: the longest story in four-byte characters, with room. */
  messageBytes: 262_144,
  /** One old paper in the archive: a scanned report of a hundred pages. */
  paperBytes: 20 * 1_048_576,
  /** All old papers of one council together: they stand in the store, so each backup holds them too. */
  papersBytes: 500 * 1_048_576,
  /** Words of one old paper that can be searched: two hundred pages. */
  paperText: 600_000,
  /** The form of one paper: the file, and what is said of it. */
  uploadBytes: 21 * 1_048_576,
  /** Any form but that of a paper, in bytes: the longest text in four-byte characters, encoded for a form, with room. */
  formBytes: 524_288,
  /** Commands of one seat: more within a second than a person can send. */
  commandsPerSecond: 20,
  /** One PDF may take this long: the longest record that a meeting can make takes a second or two, so more is a mistake. */
  pdfMs: 30_000,
  /** PDFs that wait for their turn, with the one that is made: a few bundles at once; each takes less than a second. */
  pdfWaiting: 60,
  /** The text of a document that is printed, in characters of its JSON: a thousand pages. */
  pdfDocMax: 4_000_000,
  /** A ballot on its way, in bytes: one has some 750, and all are filled up to this, so that they look alike. */
  castBytes: 1_536,
  /** Every answer of the Box, in bytes: a receipt, or why not. */
  boxAnswerBytes: 256,
  /** How often the Box says how many ballots it has: too seldom to see when somebody sent one. */
  boxTickMs: 5_000,
  /** The longest that a phone may wait at random before it sends its ballot. */
  ballotDelayMs: 8_000,
  /** Secret rounds that the Box holds at once, of all meetings together; far more than a house has. */
  boxRounds: 1_000,
  /** Connections to the Box at once: a thousand phones, with room. One more, and the oldest of them ends: whoever means it has sent all at once. */
  boxConnections: 2_000,
  /** Ballots that the App is handing on: a thousand phones at the same moment. So many may still be arriving besides, of which the oldest makes room. */
  boxForwards: 1_000,
  /** Connections from the App to the Box at once; the rest waits. */
  boxLines: 64,
  /** One message to the Box may take this long to arrive on a bad line. */
  boxRequestMs: 15_000,
  /** The Box gives no answer to the App for this long: it is started again. */
  boxAnswerMs: 30_000,
  /** So many starts of the Box that fail one after another, and the administrator is told. */
  boxStarts: 4,
  /** After a second end of the Box the next start waits, each time twice as long. */
  boxRestartMs: 250,
  /** No longer than this; and a Box that lasted longer starts again at once. */
  boxRestartMaxMs: 10_000
} as const;
