import { catalogue } from '$lib/words/catalogue.ts';

/** Entering for people who take part on paper. */
export const paperWords = /* @__PURE__ */ catalogue({
  nl: {
    title: 'Invoeren voor wie op papier meedoet', who: 'Voor wie voer je in?', choose: 'Kies een naam',
    recorded: 'Bij inbreng met een naam staat dat jij die hebt ingevoerd.', notHere: (name: string) => `${name} is nog niet aangemeld. Dat moet eerst.`,
    checkIn: (name: string) => `${name} is er`, nothingNow: 'In deze stap valt er niets in te voeren.',
    text: (name: string) => `Wat zegt ${name}?`, naming: (name: string) => `Mag de naam van ${name} erbij?`, namings: { shown: 'Ja, met de naam', hidden: 'Nee, zonder naam' }, textHint: 'Schrijf het op in de eigen woorden van de persoon.', need: (name: string) => `Wat heeft ${name} nodig om mee te kunnen gaan?`,
    showDetails: 'Ook laten zien hoe het is opgehaald en wat het doet', more: 'Meer over deze inbreng',
    send: (name: string) => `Voer in voor ${name}`, replace: 'Bewaar de nieuwe tekst', stored: 'De inbreng staat erin.', replaced: 'De inbreng is aangepast.',
    entered: (name: string) => `Ingevoerd voor ${name}`, nothingEntered: 'Nog niets ingevoerd.', withdraw: 'Trek in', withdrawSure: 'De tekst en de naam gaan weg. Dat kun je niet terugdraaien.', withdrawDo: 'Ja, trek in', withdrawn: 'De inbreng is ingetrokken.',
    agree: (name: string) => `${name} is akkoord`, agreed: (name: string) => `${name} is akkoord met de afspraken.`, ask: (name: string) => `${name} heeft een vraag`, askSend: 'Stuur de vraag', asked: 'De vraag staat bij de voorzitter.',
    recognise: (name: string) => `Herkent ${name} dit?`, store: 'Voer in', ready: (name: string) => `Klaar om te kiezen? Het cijfer van ${name}`, readyEnds: ['nog niet', 'helemaal'], received: 'Ontvangen.',
    vote: (name: string) => `Wat kiest ${name}?`, voteOpen: 'Deze stemming is open. Jij mag de keuze van het papier overnemen.', voteSent: 'De keuze is ontvangen.',
    voteSecret: (name: string) => `Dit is een geheime stemming. ${name} stemt zelf, met een stemkaart op de tablet.`, hasCard: (name: string) => `${name} heeft een stemkaart.`, noCard: (name: string) => `${name} heeft nog geen stemkaart. Kijk in de lijst met mensen, bij Stemkaarten.`, noRound: 'Er is nu geen stemming open.',
    notVoter: (name: string) => `${name} stemt niet mee over dit besluit.`,
    dive: (name: string) => `Wil ${name} dieper praten?`, diveYes: 'Ja, ik doe mee', diveNo: 'Nee, ik luister alleen', stop: (name: string) => `${name} wil stoppen`, stopped: 'Het diepere gesprek is gestopt.',
    confirm: (name: string) => `Klopt dit voor ${name}?`, confirmIntro: 'Lees de wijziging voor. Vraag of die past bij wat is gezegd.', confirmed: 'Het antwoord staat erin.', said: { yes: 'Antwoord: klopt', no: 'Antwoord: dit bedoelde ik niet' },
    minority: (name: string) => `Minderheidsstandpunt van ${name}`, minorityHint: 'In eigen woorden. Dit komt zo in het verslag.', minoritySecret: 'Het was een geheime stemming. Daarom komt er geen naam bij.', minoritySend: 'Voer het standpunt in', minoritySent: 'Het standpunt staat erin.',
    errors: { who: 'Kies voor wie je invoert.', text: 'Schrijf eerst op wat de persoon zegt.', source: 'Kies wat voor kennis dit is.', gathered: 'Schrijf op hoe dit verhaal is opgehaald.', choice: 'Kies eerst een antwoord.' }
  },
  en: {
    title: 'Enter for people on paper', who: 'Whom do you enter for?', choose: 'Choose a name',
    recorded: 'With input under a name it says that you entered it.', notHere: (name) => `${name} has not been checked in. That comes first.`,
    checkIn: (name) => `${name} is here`, nothingNow: 'There is nothing to enter in this step.',
    text: (name) => `What does ${name} say?`, naming: (name) => `May the name of ${name} be with it?`, namings: { shown: 'Yes, with the name', hidden: 'No, without a name' }, textHint: 'Write it down in the person\'s own words.', need: (name) => `What does ${name} need to come along?`,
    showDetails: 'Also show how it was gathered and what it does', more: 'More about this input',
    send: (name) => `Enter for ${name}`, replace: 'Keep the new text', stored: 'The input is in.', replaced: 'The input was changed.',
    entered: (name) => `Entered for ${name}`, nothingEntered: 'Nothing entered yet.', withdraw: 'Withdraw', withdrawSure: 'The text and the name go away. This cannot be undone.', withdrawDo: 'Yes, withdraw', withdrawn: 'The input was withdrawn.',
    agree: (name) => `${name} agrees`, agreed: (name) => `${name} agrees with the agreements.`, ask: (name) => `${name} has a question`, askSend: 'Send the question', asked: 'The chair has the question.',
    recognise: (name) => `Does ${name} recognise this?`, store: 'Enter', ready: (name) => `Ready to choose? The number of ${name}`, readyEnds: ['not yet', 'completely'], received: 'Received.',
    vote: (name) => `What does ${name} choose?`, voteOpen: 'This vote is open. You may copy the choice from the paper.', voteSent: 'The choice was received.',
    voteSecret: (name) => `This is a secret vote. ${name} votes for themselves, with a voting card on the tablet.`, hasCard: (name) => `${name} has a voting card.`, noCard: (name) => `${name} has no voting card yet. Look in the list of people, at Voting cards.`, noRound: 'No vote is open now.',
    notVoter: (name) => `${name} does not vote on this decision.`,
    dive: (name) => `Does ${name} want to talk deeper?`, diveYes: 'Yes, I take part', diveNo: 'No, I only listen', stop: (name) => `${name} wants to stop`, stopped: 'The deeper talk has stopped.',
    confirm: (name) => `Is this right for ${name}?`, confirmIntro: 'Read the change aloud. Ask whether it fits what was said.', confirmed: 'The answer is in.', said: { yes: 'Answer: that is right', no: 'Answer: I did not mean this' },
    minority: (name) => `Minority view of ${name}`, minorityHint: 'In their own words. It goes into the record like this.', minoritySecret: 'It was a secret vote. So no name stands beside it.', minoritySend: 'Enter the view', minoritySent: 'The view is in.',
    errors: { who: 'Choose whom you enter for.', text: 'First write down what the person says.', source: 'Choose what kind of knowledge this is.', gathered: 'Write down how this story was gathered.', choice: 'Choose an answer first.' }
  }
});
