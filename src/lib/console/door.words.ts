import { catalogue } from '../words/catalogue.ts';
import { counted } from '../words/plural.ts';

/** Words of the waiting room on the console: many at once, one person with two devices, and who is sent away. */
export const doorWords = /* @__PURE__ */ catalogue({
  nl: {
    many: (n: number) => `Er komen opeens veel mensen: ${n} wachten.`,
    manyAbout: 'Klopt dat niet? Neem een nieuwe code, of sluit de zaal. Wie binnen is, blijft binnen.',
    more: (n: number) => `En nog ${n}`,
    all: (n: number) => `Laat alle ${n} binnen`, allQuestion: (n: number, votes: number) => `${counted('nl', n, { one: 'mens komt', other: 'mensen komen' })} dan binnen. ${counted('nl', votes, { one: 'van hen stemt', other: 'van hen stemmen' })} mee.`,
    allSure: 'Ja, laat ze binnen', none: (n: number) => `Weiger alle ${n}`, noneQuestion: (n: number) => `${counted('nl', n, { one: 'mens komt', other: 'mensen komen' })} er dan niet in. De namen worden gewist.`, noneSure: 'Ja, weiger ze',
    returns: (name: string) => `${name} zegt: ik was er al, met een ander apparaat.`, unknown: 'Er is niemand met deze naam. Kies zelf onder "Anders".',
    same: (name: string) => `Is dit dezelfde persoon als ${name}?`, yesSame: 'Ja, dezelfde', yesSameName: (name: string) => `Ja, dit is ${name}`,
    spoils: 'Stoort iemand?', spoilsAbout: 'Praat eerst met elkaar. Een pauze helpt soms ook.', awayWho: 'Wie stuur je weg?', pick: 'Kies iemand',
    away: 'Stuur weg', awayName: (name: string) => `Stuur weg: ${name}`,
    awayQuestion: (name: string) => `${name} kan dan niets meer zien of doen. Wat met deze naam is ingebracht, gaat van de schermen. Je kunt het terugdraaien.`,
    awaySure: 'Ja, stuur weg', wasSent: 'is weggestuurd', letBack: 'Mag weer meedoen', letBackName: (name: string) => `Mag weer meedoen: ${name}`
  },
  en: {
    many: (n) => `Many people come at once: ${n} are waiting.`,
    manyAbout: 'Is that not right? Take a new code, or close the hall. Who is inside stays inside.',
    more: (n) => `And ${n} more`,
    all: (n) => `Let all ${n} in`, allQuestion: (n, votes) => `${counted('en', n, { one: 'person then comes', other: 'people then come' })} in. ${counted('en', votes, { one: 'of them has', other: 'of them have' })} a vote.`,
    allSure: 'Yes, let them in', none: (n) => `Refuse all ${n}`, noneQuestion: (n) => `${counted('en', n, { one: 'person then does', other: 'people then do' })} not come in. Their names are erased.`, noneSure: 'Yes, refuse them',
    returns: (name) => `${name} says: I was in already, on another device.`, unknown: 'Nobody here has this name. Choose under "Otherwise".',
    same: (name) => `Is this the same person as ${name}?`, yesSame: 'Yes, the same', yesSameName: (name) => `Yes, this is ${name}`,
    spoils: 'Is someone disrupting?', spoilsAbout: 'Talk to each other first. A break may help too.', awayWho: 'Whom do you send away?', pick: 'Choose someone',
    away: 'Send away', awayName: (name) => `Send away: ${name}`,
    awayQuestion: (name) => `${name} can then no longer see or do anything. What was given under this name leaves the screens. You can undo it.`,
    awaySure: 'Yes, send away', wasSent: 'was sent away', letBack: 'May take part again', letBackName: (name) => `May take part again: ${name}`
  }
});
