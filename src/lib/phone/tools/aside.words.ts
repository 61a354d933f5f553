import { catalogue } from '$lib/words/catalogue.ts';

/** Words of not taking part in one decision, of a helper who is named or not, and of voting for another. */
export const asideWords = /* @__PURE__ */ catalogue({
  nl: {
    summary: 'Ik doe niet mee bij dit besluit', summaryFor: (name: string) => `${name} doet niet mee bij dit besluit`,
    about: 'Heb je er zelf een belang bij? Dan kun je blijven en luisteren. Je brengt dan niets in en je stemt niet mee. Bij het volgende besluit doe je weer mee.',
    secret: 'Er was een geheime stemming. Doe je nu niet meer mee? Dan kan iemand bij de volgende stemming soms raden wat je koos.',
    words: 'Waarom doe je niet mee?', wordsHint: 'In je eigen woorden. Dit komt met je naam in het verslag.', send: 'Ik doe niet mee', sent: 'Je doet niet mee bij dit besluit.',
    isOut: 'Je doet niet mee bij dit besluit. Dit zei je:', back: 'Ik doe toch mee', backDone: 'Je doet weer mee.', noBack: 'Er is al gestemd. Daarom kun je dit niet meer terugnemen.',
    frozen: 'Er is nu een stemming open. Wacht tot die is gesloten.', empty: 'Schrijf eerst op waarom.',
    together: 'Wie helpt mij?', togetherShow: 'Noem mijn helper erbij', togetherAbout: 'Bij jouw inbreng staat dan: samen met, en de naam van je helper.',
    proxy: 'Kan iemand voor mij stemmen?', proxyAbout: 'Nee. Wie stemt, heeft zelf alles gehoord.',
    proxyInstead: ['Geen telefoon, of liever op papier? De secretaris voert het voor je in.', 'Bij een geheime stemming stem je zelf, met een stemkaart op de tablet.', 'Moet je weg? Zeg vooraf wat je nodig hebt om mee te kunnen.']
  },
  en: {
    summary: 'I do not take part in this decision', summaryFor: (name) => `${name} does not take part in this decision`,
    about: 'Do you have an interest in it yourself? Then you can stay and listen. You give no input and do not vote. You take part again at the next decision.',
    secret: 'There has been a secret vote. If you stop taking part now, someone may guess at the next vote what you chose.',
    words: 'Why do you not take part?', wordsHint: 'In your own words. This goes into the record with your name.', send: 'I do not take part', sent: 'You do not take part in this decision.',
    isOut: 'You do not take part in this decision. You said:', back: 'I take part after all', backDone: 'You take part again.', noBack: 'There was a vote already. That is why you cannot take this back.',
    frozen: 'A vote is open now. Wait until it is closed.', empty: 'First write down why.',
    together: 'Who helps me?', togetherShow: 'Name my helper too', togetherAbout: 'Your input then says: together with, and the name of your helper.',
    proxy: 'Can somebody vote for me?', proxyAbout: 'No. Who votes has heard everything themselves.',
    proxyInstead: ['No phone, or rather on paper? The secretary enters it for you.', 'In a secret vote you vote yourself, with a voting card on the tablet.', 'Do you have to go? Say beforehand what you need to come along.']
  }
});
