/** Names as people know them, in the order in which one hides another (Edge says that it is Chrome, Chrome that it is Safari). */
const BROWSERS = [['Edg', 'Edge'], ['SamsungBrowser', 'Samsung'], ['OPR', 'Opera'], ['Firefox', 'Firefox'], ['FxiOS', 'Firefox'], ['CriOS', 'Chrome'], ['Chrome', 'Chrome'], ['Safari', 'Safari']] as const;
const SYSTEMS = [['iPhone', 'iPhone'], ['iPad', 'iPad'], ['Android', 'Android'], ['CrOS', 'Chromebook'], ['Windows', 'Windows'], ['Mac OS', 'Mac'], ['Linux', 'Linux']] as const;

/** A hint of a device for the list of sessions, `Firefox, Windows`; the rest of what a browser says of itself is not kept. */
export function deviceOf(userAgent: string | null): string {
  const said = userAgent ?? '';
  const found = [BROWSERS, SYSTEMS].map((names) => names.find(([sign]) => said.includes(sign))?.[1]);
  return found.filter(Boolean).join(', ');
}
