import type { InputFunction, Joins, Naming, Role, Scope, Source } from '../meeting/vocabulary.ts';
import { catalogue } from './catalogue.ts';
import { counted } from './plural.ts';

type Words<C extends string> = Record<C, string>;

/** Who is in the meeting, and how they take part. */
export const peopleWords = /* @__PURE__ */ catalogue({
  nl: {
    role: {
      chair: 'voorzitter', facilitator: 'gespreksleider', secretary: 'secretaris', member: 'raadslid', expert: 'ervaringsdeskundige',
      official: 'ambtenaar', supporter: 'ondersteuner of tolk', observer: 'toehoorder'
    } satisfies Words<Role>,
    roleAbout: {
      chair: 'Leidt de raad en stelt met de secretaris het verslag vast.',
      facilitator: 'Leidt het gesprek. Brengt zelf niets in en stemt niet mee.',
      secretary: 'Schrijft mee en koppelt inbreng aan de tekst.',
      member: 'Zit in de raad.',
      expert: 'Brengt ervaringskennis in.',
      official: 'Werkt bij de gemeente. Geeft uitleg.',
      supporter: 'Helpt iemand om mee te doen.',
      observer: 'Luistert mee.'
    } satisfies Words<Role>,
    joins: { laptop: 'op een laptop', phone: 'op een telefoon', paper: 'op papier' } satisfies Words<Joins>,
    of: (n: number, total: number) => `${n} van de ${total}`,
    people: (n: number) => counted('nl', n, { one: 'mens', other: 'mensen' }),
    /** Below three a number would point at someone; then only words. */
    some: (n: number) => (n < 3 ? 'enkele mensen' : `${n} mensen`),
    withoutName: 'Zonder naam', together: (name: string) => `samen met ${name}`
  },
  en: {
    role: {
      chair: 'chair', facilitator: 'facilitator', secretary: 'secretary', member: 'council member', expert: 'expert by experience',
      official: 'official', supporter: 'supporter or interpreter', observer: 'observer'
    },
    roleAbout: {
      chair: 'Leads the council and adopts the record with the secretary.',
      facilitator: 'Leads the conversation. Gives no input and does not vote.',
      secretary: 'Writes along and links input to the text.',
      member: 'Sits on the council.',
      expert: 'Brings knowledge from experience.',
      official: 'Works for the municipality. Explains things.',
      supporter: 'Helps someone to take part.',
      observer: 'Listens along.'
    },
    joins: { laptop: 'on a laptop', phone: 'on a phone', paper: 'on paper' },
    of: (n, total) => `${n} of ${total}`,
    people: (n) => counted('en', n, { one: 'person', other: 'people' }),
    some: (n) => (n < 3 ? 'a few people' : `${n} people`),
    withoutName: 'Without a name', together: (name) => `together with ${name}`
  }
});

/** What someone puts in: the source of knowledge, I or we, what it does for the talk, and whether the name stands beside it. */
export const inputWords = /* @__PURE__ */ catalogue({
  nl: {
    input: (n: number) => counted('nl', n, { one: 'bijdrage', other: 'bijdragen' }),
    sourceLabel: 'Wat voor kennis is dit?',
    source: { experiential: 'ervaring', professional: 'professioneel', scientific: 'wetenschappelijk' } satisfies Words<Source>,
    sourceAbout: {
      experiential: 'Ik of mensen om mij heen maakten het mee.',
      professional: 'Ik weet dit door mijn werk.',
      scientific: 'Het komt uit onderzoek.'
    } satisfies Words<Source>,
    sourceMissing: {
      experiential: 'Nog geen ervaringskennis gehoord',
      professional: 'Nog geen professionele kennis gehoord',
      scientific: 'Nog geen wetenschappelijke kennis gehoord'
    } satisfies Words<Source>,
    scopeLabel: 'Van wie is dit verhaal?',
    scope: { I: 'ik-verhaal', we: 'wij-verhaal' } satisfies Words<Scope>,
    scopeAbout: { I: 'Van mij alleen.', we: 'Van meer mensen. Ik vertel erbij hoe ik dat weet.' } satisfies Words<Scope>,
    gathered: 'Hoe heb je dit opgehaald?',
    gatheredHint: 'Bijvoorbeeld: gesprekken met 9 mensen.',
    reference: 'Waar staat dit onderzoek?',
    functionLabel: 'Wat doet jouw inbreng?',
    function: { enrich: 'verrijken', connect: 'verbinden', translate: 'vertalen' } satisfies Words<InputFunction>,
    functionAbout: {
      enrich: 'Ik voeg iets toe dat nog niet bekend was.',
      connect: 'Ik breng mensen of ideeën bij elkaar.',
      translate: 'Ik maak duidelijk wat een verhaal voor de tekst betekent.'
    } satisfies Words<InputFunction>,
    namingLabel: 'Mag je naam erbij?',
    naming: { shown: 'Met mijn naam', hidden: 'Zonder naam' } satisfies Words<Naming>,
    namingAbout: {
      shown: 'Iedereen ziet dat jij dit schreef.',
      hidden: 'Niemand ziet dat jij dit schreef. Jij krijgt wel antwoord.'
    } satisfies Words<Naming>,
    guessable: 'Zo kan iemand raden dat jij het bent.',
    otherView: 'Ander geluid', youWrote: 'Jij schreef:',
    noNames: 'Noem geen namen van andere mensen.'
  },
  en: {
    input: (n) => counted('en', n, { one: 'input', other: 'inputs' }),
    sourceLabel: 'What kind of knowledge is this?',
    source: { experiential: 'experience', professional: 'professional', scientific: 'scientific' },
    sourceAbout: {
      experiential: 'I or people around me went through this.',
      professional: 'I know this from my work.',
      scientific: 'It comes from research.'
    },
    sourceMissing: {
      experiential: 'No knowledge from experience heard yet',
      professional: 'No professional knowledge heard yet',
      scientific: 'No scientific knowledge heard yet'
    },
    scopeLabel: 'Whose story is this?',
    scope: { I: 'I-story', we: 'we-story' },
    scopeAbout: { I: 'Mine alone.', we: 'Of more people. I tell how I know.' },
    gathered: 'How did you gather this?',
    gatheredHint: 'For instance: talks with 9 people.',
    reference: 'Where can this research be found?',
    functionLabel: 'What does your input do?',
    function: { enrich: 'enrich', connect: 'connect', translate: 'translate' },
    functionAbout: {
      enrich: 'I add something that was not known yet.',
      connect: 'I bring people or ideas together.',
      translate: 'I make clear what a story means for the text.'
    },
    namingLabel: 'May your name stand beside it?',
    naming: { shown: 'With my name', hidden: 'Without a name' },
    namingAbout: {
      shown: 'Everyone sees that you wrote this.',
      hidden: 'Nobody sees that you wrote this. You do get an answer.'
    },
    guessable: 'Someone may guess that it is you.',
    otherView: 'Other view', youWrote: 'You wrote:',
    noNames: 'Do not give names of other people.'
  }
});
