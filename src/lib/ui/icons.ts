/**
 * Every pictogram of the house, drawn by ourselves on a grid of 24 with a line of 1.75: one meaning, one picture, the same on
 * phone, console, big screen and record. A pictogram never stands without its word.
 */
const ring = (x: number, y: number, r: number) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

export const ICONS = {
  // the steps
  prepare: 'M4 6h16v14H4zM4 10.5h16M8 3v4M16 3v4M8 14.5h3M8 17h6',
  arrive: 'M13 4h6v16h-6M4 12h10M10.5 8.5 14 12l-3.5 3.5',
  agree: 'M5 3h14v18H5zM8 8.5l1.2 1.2L11.5 7.3M14 8.5h2M8 15l1.2 1.2 2.3-2.4M14 15h2',
  gather: 'M4 5h16v11h-9l-5 4v-4H4zM8 9h8M8 12.5h5',
  search: 'M3 12h5c5 0 4-6 8.5-6H20M8 12c5 0 4 6 8.5 6H20M17.5 3.5 20 6l-2.5 2.5M17.5 15.5 20 18l-2.5 2.5',
  spread: `M2.5 12C5 7.5 8.2 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.7 6.5-9.5 6.5S5 16.5 2.5 12z${ring(12, 12, 2.5)}`,
  ready: 'M3.5 17a8.5 8.5 0 1 1 17 0M12 17l4-6M3.5 17h2M18.5 17h2M12 8.5V10',
  vote: 'M20 12v7a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1h10M8 11l4 4 8-9.5',
  need: 'M4.5 8h4.7a2.3 2.3 0 1 1 3.6 0h4.2v4.2a2.3 2.3 0 1 1 0 3.6V20H4.5z',
  improve: 'M12 5v14M5 12h14',
  waterline: 'M3 7.5c2-2 4-2 6 0s4 2 6 0 4-2 6 0M12 11.5V20M8.5 16.5 12 20l3.5-3.5',
  settle: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h4',
  leave: 'M11 4H5v16h6M10 12h10M16.5 8.5 20 12l-3.5 3.5',
  answer: 'M9 6l-5 5 5 5M4 11h9a7 7 0 0 1 7 7v1',
  // the three sources of knowledge
  experiential: 'M12 20C7 16.2 4 13 4 9.3A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8 2.3C20 13 17 16.2 12 20z',
  professional: 'M4 8h16v11H4zM9 8V5h6v3M4 13h16',
  scientific: 'M12 7C9.5 5 7 5 4 5.5V18c3-.5 5.5-.5 8 1.5 2.5-2 5-2 8-1.5V5.5C17 5 14.5 5 12 7zM12 7v12.5',
  // the tools that are always there
  hand: 'M7 13.5V7.2a1.4 1.4 0 0 1 2.8 0V11.5M9.8 7V4.7a1.4 1.4 0 0 1 2.8 0v6.8M12.6 6.2a1.4 1.4 0 0 1 2.8 0v5.8M15.4 8.7a1.4 1.4 0 0 1 2.8 0V15c0 3.6-2.3 6-5.7 6-2.6 0-4.2-1-5.4-3.2L4.6 13.6A1.4 1.4 0 0 1 7 12.2',
  signal: 'M12 4l9 15.5H3zM12 10v4.5M12 17v.01',
  help: `${ring(12, 12, 9)}M9.5 9.6a2.5 2.5 0 1 1 3.7 2.2c-.9.5-1.2 1-1.2 1.9M12 16.7v.01`,
  speak: 'M4 9.5h3.5L12 5.5v13l-4.5-4H4zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  settings: `M4 7h8.5M17.5 7H20M4 17h2.5M11.5 17H20${ring(15, 7, 2.5)}${ring(9, 17, 2.5)}`,
  // what happens
  check: 'M5 12.5l4.5 4.5L19 7',
  cross: 'M6 6l12 12M18 6L6 18',
  minus: 'M5 12h14',
  stop: 'M6 6h12v12H6z',
  pause: 'M8.5 5v14M15.5 5v14',
  undo: 'M8 5L4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11H9',
  edit: 'M4 20l1-4L16.3 4.7a2.1 2.1 0 0 1 3 3L8 19zM14 7l3 3',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1',
  dispute: 'M6 21V4h12l-3 4 3 4H6',
  info: `${ring(12, 12, 9)}M12 11v5.5M12 7.5v.01`,
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  clock: `${ring(12, 12, 9)}M12 7v5l3.5 2`,
  copy: 'M8 8h12v12H8zM16 8V4H4v12h4',
  trash: 'M5 7h14M9.5 7V4h5v3M6.5 7l1 13h9l1-13M10.5 11v5M13.5 11v5',
  find: `${ring(10.5, 10.5, 6.5)}M15.5 15.5L20 20`,
  // people and places
  people: `${ring(9, 7.5, 3.5)}M2.5 20c.4-4.2 2.8-6.5 6.5-6.5s6.1 2.3 6.5 6.5M16 4.3a3.4 3.4 0 0 1 0 6.4M17.8 14c2.3.8 3.5 2.8 3.7 6`,
  person: `${ring(12, 7.5, 3.5)}M5 20c.5-4.2 3-6.5 7-6.5s6.5 2.3 7 6.5`,
  screen: 'M3 4h18v12H3zM12 16v4M8 20h8',
  phone: 'M7 3h10v18H7zM11 18h2',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM20 14v6h-5',
  language: `${ring(12, 12, 9)}M3 12h18M12 3c3.3 3.5 3.3 14.5 0 18M12 3c-3.3 3.5-3.3 14.5 0 18`,
  'text-size': 'M2.5 19L8 5l5.5 14M4.5 14h7M14.5 19l3.3-8.5L21.5 19M15.7 16h4.7',
  wifi: 'M2.5 9.5a14 14 0 0 1 19 0M6 13.2a9 9 0 0 1 12 0M9.5 16.7a4 4 0 0 1 5 0M12 20v.01',
  'wifi-off': 'M4 4l16 16M2.5 9.5a14 14 0 0 1 5-3M12.5 5.7a14 14 0 0 1 9 3.8M6 13.2a9 9 0 0 1 4.5-2.3M15.8 11.8a9 9 0 0 1 2.2 1.4M9.5 16.7a4 4 0 0 1 5 0M12 20v.01',
  // ways
  'arrow-right': 'M4 12h15.5M13.5 6l6 6-6 6',
  'arrow-left': 'M20 12H4.5M10.5 6l-6 6 6 6',
  'arrow-up': 'M12 20V4.5M6 10.5l6-6 6 6',
  'arrow-down': 'M12 4v15.5M6 13.5l6 6 6-6',
  chevron: 'M9 5l7 7-7 7'
} as const;

export type IconName = keyof typeof ICONS;
