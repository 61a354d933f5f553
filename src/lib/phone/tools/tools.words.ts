import { catalogue } from '$lib/words/catalogue.ts';

/** Words of what opens on a press. They come with its script, in both languages. */
export const toolWords = /* @__PURE__ */ catalogue({
  nl: {
    hand: 'Als toehoorder luister je mee. Wil je iets zeggen? Vraag het aan de voorzitter.',
    signal: {
      title: 'Wat wil je laten weten?', who: 'De voorzitter ziet wat er is. Niet van wie.',
      talk: 'Wil je met iemand praten? Loop naar iemand die je vertrouwt. Je mag altijd even weg.', more: 'Ik wil nog iets laten weten', back: 'Je signaal is terug.'
    },
    help: {
      title: 'Hulp', step: 'Wat doen we nu?', agreements: 'Lees de afspraken', text: 'Lees de tekst', route: 'De route', settings: 'Lezen en luisteren',
      person: 'Kom je er niet uit? Vraag iemand in de zaal. Of steek je hand op.', leave: 'Ik moet weg',
      kept: 'Wat bewaren we van jou?', keptAbout: 'Je krijgt een bestand met alles. Ook wat je zonder naam stuurde. Bewaar het op een veilige plek.', keptGet: 'Haal mijn gegevens op'
    },
    meaning: 'Alle andere woorden',
    route: {
      gave: 'Dit gaf jij hier:', gaveNothing: 'Jij stuurde hier niets.', result: 'Dit kwam eruit:', read: 'Dit schreven anderen:', ahead: 'Dit komt nog.', now: 'Hier is de vergadering nu.',
      only: 'Je kijkt alleen. Er verandert niets.'
    },
    leave: {
      title: 'Ga je weg?', text: 'Wat je stuurde, blijft. Je krijgt er antwoord op.',
      say: 'Wil je nog iets zeggen voor je gaat?', sayHint: 'Bijvoorbeeld: wat heb je nodig om mee te kunnen? Dit mag leeg blijven.',
      named: 'Je naam staat erbij. Nu schrijft verder niemand, dus iedereen weet toch van wie het is.',
      sayAndGo: 'Verstuur dit en ga weg', goneSaid: 'Verstuurd. Je bent afgemeld. Fijn dat je er was.',
      secret: 'Er was een geheime stemming. Bij een volgende stemming blijft jouw plek leeg. Dan kan iemand soms weten wat jij eerst koos.',
      unused: 'Er is een stemming open. Kies eerst, of kies “Ik onthoud me”. Ga weg als er “ontvangen” staat.',
      go: 'Ik ga weg', gone: 'Je bent afgemeld. Fijn dat je er was.', not: 'Ik blijf nog'
    }
  },
  en: {
    hand: 'As an observer you listen along. Do you want to say something? Ask the chair.',
    signal: {
      title: 'What do you want to let us know?', who: 'The chair sees what it is. Not from whom.',
      talk: 'Do you want to talk to someone? Go to someone you trust. You may always step out.', more: 'I want to let you know something else', back: 'Your signal is taken back.'
    },
    help: {
      title: 'Help', step: 'What are we doing now?', agreements: 'Read the agreements', text: 'Read the text', route: 'The route', settings: 'Reading and listening',
      person: 'Are you stuck? Ask someone in the room. Or raise your hand.', leave: 'I have to leave',
      kept: 'What do we keep of you?', keptAbout: 'You get a file with everything. Also what you sent without a name. Keep it in a safe place.', keptGet: 'Get my data'
    },
    meaning: 'All other words',
    route: {
      gave: 'This is what you gave here:', gaveNothing: 'You sent nothing here.', result: 'This came of it:', read: 'This is what others wrote:', ahead: 'This is still to come.', now: 'The meeting is here now.',
      only: 'You only look. Nothing changes.'
    },
    leave: {
      title: 'Are you leaving?', text: 'What you sent stays. You get an answer to it.',
      say: 'Do you want to say something before you go?', sayHint: 'For example: what do you need to come along? This may stay empty.',
      named: 'Your name stands with it. Nobody else writes now, so everyone would know whose it is.',
      sayAndGo: 'Send this and leave', goneSaid: 'Sent. You have left. It was good that you were here.',
      secret: 'There has been a secret vote. At a next vote your place stays empty. Someone may then know what you chose first.',
      unused: 'A vote is open. Choose first, or choose “I abstain”. Leave when it says “received”.',
      go: 'I am leaving', gone: 'You have left. It was good that you were here.', not: 'I stay'
    }
  }
});
