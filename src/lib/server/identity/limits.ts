/** The windows and maxima of identity, each with its reason. */

/** The first link stands in a terminal that scrolls by; longer would leave it lying about. */
export const setupLinkMs = 15 * 60_000;
/** Someone who is invited on Monday may have time at the weekend. */
export const facilitatorLinkMs = 7 * 24 * 3600_000;
/** Made by the chair for someone who stands beside them, or read out over the phone. */
export const passphraseLinkMs = 10 * 60_000;
/** Without use: a meeting with its preparation and the answers after it fits in a day's work, and an evening never ends a session in use. */
export const sessionMs = 12 * 3600_000;
/** However much it is used. */
export const sessionAtMostMs = 7 * 24 * 3600_000;
/** How exactly use is kept. */
export const seenEveryMs = 10 * 60_000;

/** Wrong codes of the phone before waiting begins, from wherever they come: a window of three in a million leaves no room for more. */
export const codesFree = 30;
/** Wrong codes this recent count. */
export const codesWithinMs = 24 * 3600_000;
/** One code in this time once waiting began: 2,880 a day at three in a million, and only for who has the passphrase. */
export const codeEveryMs = 30_000;
/** After the passphrase there is this long to find the phone. */
export const secondStepMs = 5 * 60_000;
/** Wrong codes before the passphrase is asked again. */
export const secondStepTries = 5;
/** How many people may be between the two steps at once. */
export const secondStepsAtOnce = 1_000;
/** Enough for years, and they fit beside the passphrase on one sheet. */
export const recoveryCodesEach = 8;

/** Wrong tries before waiting begins: enough for someone who looks for the right note. */
export const freeTries = 10;
/** Only wrong tries this recent count. */
export const triesWithinMs = 10 * 60_000;
/** One try in this time once waiting began: a person hardly notices, a guesser has 360 an hour against 2 x 10^12 passphrases. */
export const tryEveryMs = 10_000;
/** How many logins and addresses are watched at once: a flood of made-up names must not fill the memory. */
export const watchedAtMost = 10_000;

/** Passphrases checked at the same time: each takes 19 MiB, and the meeting goes on on the other core. */
export const hashesAtOnce = 2;
/** Passphrases that wait for their turn; more are asked to come back. */
export const hashesWaiting = 64;
/** How long those are asked to wait. */
export const busyWaitMs = 3000;
/** Longer is no passphrase; it is not hashed. */
export const passphraseAtMost = 128;

/** Longer names do not fit a card on the table, nor a record. */
export const nameAtMost = 120;
