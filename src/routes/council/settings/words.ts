import { catalogue } from '$lib/words/catalogue.ts';

interface FieldWords {
  readonly label: string;
  readonly hint?: string;
}

export const settingsWords = catalogue({
  nl: {
    title: 'Instellingen van de raad', council: 'Terug naar de raad',
    lead: 'Je hoeft hier niets te doen om te beginnen. Alles heeft een veilige stand. Vraag de archivaris van de gemeente om hulp.',
    save: 'Bewaar de instellingen', saved: 'De instellingen zijn bewaard.',
    problem: {
      long: 'Dit is te lang. Gebruik hoogstens 300 tekens.', choice: 'Kies een van de antwoorden.', years: 'Geef een heel getal, van 1 tot en met 999.',
      number: (min: number, max: number) => `Geef een heel getal, van ${min} tot en met ${max}.`
    },
    together: {
      'archive.retentionTerm': 'Je koos voor tijdelijk bewaren. Zeg ook hoeveel jaar.', 'archive.informationCategory': 'Je koos voor tijdelijk bewaren. Zeg ook welke categorie dat zegt.',
      'archive.selectionList': 'Je gaf een categorie. Zeg ook uit welke selectielijst die komt.', 'archive.creatorIdSource': 'Je gaf een nummer. Zeg ook waar dat nummer vandaan komt.',
      'archive.restrictionAbout': 'Je koos een andere beperking. Zeg ook welke.'
    } as Record<string, string>,
    group: {
      archive: ['Archief', 'Dit staat in het archiefpakket. Wat je niet weet, laat je leeg. Dan staat er "nader te bepalen".'],
      advice: ['Adviseren en antwoorden', 'Deze termijnen gelden voor nieuwe besluiten. Ze staan ook in de agenda van de secretaris.'],
      publication: ['Wie mag lezen', 'Dit geldt voor een nieuw verslag. Je kunt het per verslag veranderen.'],
      retention: ['Hoe lang we bewaren', 'Na deze tijd gaan gegevens vanzelf weg.']
    } as Record<string, [title: string, about: string]>,
    field: {
      'archive.creator': { label: 'Wie vormt het archief?', hint: 'Meestal de gemeente. Laat je dit leeg? Dan is het de raad zelf.' },
      'archive.creatorId': { label: 'Nummer van de archiefvormer', hint: 'Bijvoorbeeld gm0363.' },
      'archive.creatorIdSource': { label: 'Waar komt dat nummer vandaan?', hint: 'Bijvoorbeeld: TOOI register gemeenten compleet.' },
      'archive.appraisal': { label: 'Hoe lang bewaart het archief dit?' },
      'archive.retentionTerm': { label: 'Hoeveel jaar?', hint: 'Alleen bij tijdelijk bewaren. De tijd begint op de dag van het verslag.' },
      'archive.informationCategory': { label: 'Categorie in de selectielijst', hint: 'Bijvoorbeeld: 19.1 Adviezen van adviesraden.' },
      'archive.selectionList': { label: 'Welke selectielijst?', hint: 'Bijvoorbeeld: Selectielijst gemeenten 2020.' },
      'archive.restriction': { label: 'Mag iedereen dit gebruiken?' },
      'archive.restrictionAbout': { label: 'Welke beperking?', hint: 'Alleen als je een andere beperking koos.' },
      'archive.contact': { label: 'Wie kan het archief bellen of mailen?', hint: 'Dit staat op de pakbon.' },
      'archive.destination': { label: 'Naar welk archief gaat het?', hint: 'Bijvoorbeeld: Regionaal Archief Rivierenland.' },
      'advice.law': { label: 'De wet of verordening', hint: 'Op grond waarvan adviseert de raad? Dit staat in de adviesbrief.' },
      'advice.answerDays': { label: 'Antwoord op inbreng, binnen hoeveel dagen?', hint: 'Geteld vanaf het einde van de vergadering.' },
      'advice.replyDays': { label: 'Reactie op het advies, binnen hoeveel dagen?', hint: 'Van wie het advies krijgt.' },
      'advice.disputeDays': { label: 'Hoeveel dagen kan iemand zeggen: dit klopt niet?', hint: 'Geteld vanaf het einde van de vergadering.' },
      'publication.records': { label: 'Is een vastgesteld verslag openbaar?' },
      'publication.robots': { label: 'Zoekmachines mogen de openbare verslagen laten zien' },
      'publication.ballots': {
        label: 'Iedereen mag de stembiljetten controleren',
        hint: 'Zet je dit aan? Dan kan iedereen geheime rondes natellen, zodra het verslag openbaar is. Op een biljet staat geen naam. De aantallen worden wel openbaar. Het geldt alleen voor besluiten waar de stemming nog moet beginnen. Wie erbij was, kan altijd controleren.'
      },
      'retention.raw': { label: 'Inbreng die niet in het verslag staat, in dagen', hint: 'Geteld vanaf het vaststellen.' },
      'retention.names': { label: 'Wie bij welke plek hoorde, in dagen', hint: 'Geteld vanaf het vaststellen.' },
      'retention.personal': { label: 'De persoonlijke pagina van mensen, in dagen', hint: 'Geteld vanaf het vaststellen. Daarna werkt de link niet meer.' },
      'retention.audit': { label: 'Wie vaststelde, verbeterde of verwijderde, in maanden' }
    } as Record<string, FieldWords>,
    option: {
      'archive.appraisal': { N: ['Nog te bepalen', 'Kies dit als je het niet zeker weet.'], B: ['Voor altijd'], V: ['Tijdelijk', 'Zeg hieronder hoeveel jaar, en waar dat staat.'] },
      'archive.restriction': { 'to-be-decided': ['Nog te bepalen', 'Kies dit als je het niet zeker weet.'], none: ['Ja, er is geen beperking'], other: ['Nee, er is een beperking', 'Zeg hieronder welke.'] },
      'publication.records': { public: ['Ja, iedereen mag het lezen'], internal: ['Nee, alleen de raad en wie erbij was'] }
    } as Record<string, Record<string, readonly [label: string, hint?: string]>>
  },
  en: {
    title: 'Settings of the council', council: 'Back to the council',
    lead: 'You need not do anything here to begin. Everything has a safe setting. Ask the archivist of the municipality for help.',
    save: 'Keep the settings', saved: 'The settings have been kept.',
    problem: {
      long: 'This is too long. Use 300 characters at most.', choice: 'Choose one of the answers.', years: 'Give a whole number, from 1 to 999.',
      number: (min, max) => `Give a whole number, from ${min} to ${max}.`
    },
    together: {
      'archive.retentionTerm': 'You chose to keep it for some time. Also say how many years.', 'archive.informationCategory': 'You chose to keep it for some time. Also say which category says so.',
      'archive.selectionList': 'You gave a category. Also say from which selection list it comes.', 'archive.creatorIdSource': 'You gave a number. Also say where it comes from.',
      'archive.restrictionAbout': 'You chose another restriction. Also say which one.'
    },
    group: {
      archive: ['Archive', 'This stands in the archive package. What you do not know, you leave empty. Then it says "to be decided".'],
      advice: ['Advice and answers', 'These terms hold for new decisions. They also stand in the agenda of the secretary.'],
      publication: ['Who may read', 'This holds for a new record. You can change it for each record.'],
      retention: ['How long we keep it', 'After this time data go by themselves.']
    },
    field: {
      'archive.creator': { label: 'Who forms the archive?', hint: 'Mostly the municipality. Do you leave this empty? Then it is the council itself.' },
      'archive.creatorId': { label: 'Number of the archive creator', hint: 'For instance gm0363.' },
      'archive.creatorIdSource': { label: 'Where does that number come from?', hint: 'For instance: TOOI register gemeenten compleet.' },
      'archive.appraisal': { label: 'How long does the archive keep this?' },
      'archive.retentionTerm': { label: 'How many years?', hint: 'Only when it is kept for some time. The time begins on the day of the record.' },
      'archive.informationCategory': { label: 'Category in the selection list', hint: 'For instance: 19.1 Adviezen van adviesraden.' },
      'archive.selectionList': { label: 'Which selection list?', hint: 'For instance: Selectielijst gemeenten 2020.' },
      'archive.restriction': { label: 'May everyone use this?' },
      'archive.restrictionAbout': { label: 'Which restriction?', hint: 'Only when you chose another restriction.' },
      'archive.contact': { label: 'Whom can the archive call or mail?', hint: 'This stands on the packing slip.' },
      'archive.destination': { label: 'To which archive does it go?', hint: 'For instance: Regionaal Archief Rivierenland.' },
      'advice.law': { label: 'The law or by-law', hint: 'Under which law does the council advise? It stands in the advice letter.' },
      'advice.answerDays': { label: 'Answer to input, within how many days?', hint: 'Counted from the end of the meeting.' },
      'advice.replyDays': { label: 'Reply to the advice, within how many days?', hint: 'From whoever gets the advice.' },
      'advice.disputeDays': { label: 'How many days can someone say: this is not right?', hint: 'Counted from the end of the meeting.' },
      'publication.records': { label: 'Is an adopted record public?' },
      'publication.robots': { label: 'Search engines may show the public records' },
      'publication.ballots': {
        label: 'Everyone may check the ballots',
        hint: 'Do you turn this on? Then everyone can count secret rounds again, once the record is public. No ballot has a name on it. The numbers do become public. It only holds for decisions whose vote has yet to begin. Whoever was there can always check.'
      },
      'retention.raw': { label: 'Input that is not in the record, in days', hint: 'Counted from the adoption.' },
      'retention.names': { label: 'Who belonged to which seat, in days', hint: 'Counted from the adoption.' },
      'retention.personal': { label: 'The personal page of people, in days', hint: 'Counted from the adoption. After that the link no longer works.' },
      'retention.audit': { label: 'Who adopted, corrected or removed, in months' }
    },
    option: {
      'archive.appraisal': { N: ['To be decided', 'Choose this when you are not sure.'], B: ['For ever'], V: ['For some time', 'Say below how many years, and where that stands.'] },
      'archive.restriction': { 'to-be-decided': ['To be decided', 'Choose this when you are not sure.'], none: ['Yes, there is no restriction'], other: ['No, there is a restriction', 'Say below which one.'] },
      'publication.records': { public: ['Yes, everyone may read it'], internal: ['No, only the council and whoever was there'] }
    }
  }
});
