import { catalogue } from '$lib/words/catalogue.ts';

/** Words that every step has on a phone. */
export const phoneWords = /* @__PURE__ */ catalogue({
  nl: {
    title: (place: string, name: string, title: string) => `${place}${name} – ${title}`,
    stepOf: (n: number, of: number) => `Stap ${n} van ${of}: `,
    decisionOf: (n: number, of: number) => `Besluit ${n} van ${of}`,
    nowAt: (name: string) => `De voorzitter is nu bij: ${name}`,
    nowAtNext: (name: string, n: number) => `De voorzitter is nu bij besluit ${n}: ${name}`,
    nowSmall: (name: string) => `Nu: ${name}`,
    together: (name: string) => `Je doet dit samen met ${name}. Wat je stuurt, telt voor ${name}.`,
    offlineSending: 'Dit is nog niet bij ons. Het gaat vanzelf zodra je weer verbinding hebt. Laat deze pagina open.',
    received: 'Ontvangen',
    reload: 'Laad de pagina opnieuw',
    noScript: 'Deze pagina werkt nu zonder JavaScript. Laad de pagina opnieuw om te zien waar de vergadering is.',
    lobby: {
      name: 'Wachtkamer', title: 'Je bent bijna binnen',
      who: 'De voorzitter laat je zo toe.', keep: 'Laat dit scherm open. Het gaat vanzelf verder.',
      meanwhile: 'Je kunt nu al lezen waar het over gaat.', subject: 'Hier gaat het over', route: 'Zo gaat de vergadering'
    },
    pause: {
      title: 'Pauze', text: 'De vergadering gaat straks verder. Deze pagina doet dan vanzelf mee.',
      safe: 'Je tekst is veilig. Hij staat er straks nog.'
    },
    ended: {
      title: 'De vergadering is gestopt', text: 'Je hoeft niets meer te doen. Wat je stuurde, is bewaard.',
      safe: 'Je tekst die je niet stuurde, staat alleen op deze telefoon.'
    },
    left: 'Je bent afgemeld. Je telt niet meer mee als aanwezig. Wil je terug? Vraag het aan de voorzitter.',
    refused: {
      protocol: { title: 'Er is een nieuwe versie', text: 'Laad de pagina opnieuw. Je tekst blijft staan.' },
      'no-seat': { title: 'We kennen jouw plek niet meer', text: 'Doe opnieuw mee met de code. Of vraag de voorzitter om hulp.' },
      'no-meeting': { title: 'Deze vergadering is er niet meer', text: 'Vraag de voorzitter om hulp.' }
    },
    joinAgain: 'Doe opnieuw mee',
    late: {
      title: (step: string) => `Je schreef nog iets bij: ${step}`,
      can: 'Je hebt dit nog niet verstuurd. Dat kan nu nog even.', label: 'Jouw tekst', send: 'Verstuur het nu',
      sent: 'Verstuurd. Het telt mee bij de stap waar je begon.',
      kept: 'Je tekst is niet weg. Alleen jij ziet hem.', show: 'Laat mijn tekst zien', ask: 'Moet dit toch nog mee? Vraag het aan de voorzitter.',
      remove: 'Gooi deze tekst weg'
    },
    hand: { up: 'Je hand is omhoog', down: 'Je hand is omlaag', observer: 'Als toehoorder luister je mee. Wil je iets zeggen? Vraag het aan de voorzitter.' },
    signal: {
      title: 'Wat wil je laten weten?', who: 'De voorzitter ziet wat er is. Niet van wie.',
      talk: 'Wil je met iemand praten? Loop naar iemand die je vertrouwt. Je mag altijd even weg.', more: 'Ik wil nog iets laten weten'
    },
    help: {
      title: 'Hulp', step: 'Wat doen we nu?', agreements: 'Lees de afspraken', text: 'Lees de tekst', route: 'De route', settings: 'Instellingen',
      auto: 'Ga steeds vanzelf mee', autoAbout: 'Je scherm gaat dan mee met de voorzitter. Behalve als je nog iets schrijft.',
      person: 'Kom je er niet uit? Vraag iemand in de zaal. Of steek je hand op.', leave: 'Ik moet weg'
    },
    leave: {
      title: 'Ga je weg?', text: 'Wat je stuurde, blijft. Je krijgt er antwoord op.',
      early: 'Moet je eerder weg? Je kunt nu al zeggen wat je vindt.',
      secret: 'Er is een geheime stemming geweest. Gaan er nu mensen weg? Dan kan iemand bij de volgende stemming soms raden wie wat koos.',
      go: 'Ik ga weg', gone: 'Je bent afgemeld. Fijn dat je er was.', not: 'Ik blijf nog'
    }
  },
  en: {
    title: (place, name, title) => `${place}${name} – ${title}`,
    stepOf: (n, of) => `Step ${n} of ${of}: `,
    decisionOf: (n, of) => `Decision ${n} of ${of}`,
    nowAt: (name) => `The chair is now at: ${name}`,
    nowAtNext: (name, n) => `The chair is now at decision ${n}: ${name}`,
    nowSmall: (name) => `Now: ${name}`,
    together: (name) => `You do this together with ${name}. What you send counts for ${name}.`,
    offlineSending: 'This is not with us yet. It goes by itself as soon as you are connected again. Keep this page open.',
    received: 'Received',
    reload: 'Load the page again',
    noScript: 'This page works without JavaScript now. Load it again to see where the meeting is.',
    lobby: {
      name: 'Waiting room', title: 'You are almost in',
      who: 'The chair will let you in soon.', keep: 'Keep this screen open. It goes on by itself.',
      meanwhile: 'You can already read what it is about.', subject: 'This is what it is about', route: 'This is how the meeting goes'
    },
    pause: {
      title: 'Break', text: 'The meeting goes on later. This page comes along by itself.',
      safe: 'Your text is safe. It will still be here.'
    },
    ended: {
      title: 'The meeting has stopped', text: 'There is nothing more for you to do. What you sent is kept.',
      safe: 'Text that you did not send is on this phone only.'
    },
    left: 'You have left. You no longer count as present. Do you want to come back? Ask the chair.',
    refused: {
      protocol: { title: 'There is a new version', text: 'Load the page again. Your text stays.' },
      'no-seat': { title: 'We no longer know your place', text: 'Join again with the code. Or ask the chair for help.' },
      'no-meeting': { title: 'This meeting is no longer there', text: 'Ask the chair for help.' }
    },
    joinAgain: 'Join again',
    late: {
      title: (step) => `You were still writing at: ${step}`,
      can: 'You have not sent this yet. You can still do so for a moment.', label: 'Your text', send: 'Send it now',
      sent: 'Sent. It counts at the step where you began.',
      kept: 'Your text is not lost. Only you see it.', show: 'Show my text', ask: 'Does it still have to come along? Ask the chair.',
      remove: 'Throw this text away'
    },
    hand: { up: 'Your hand is up', down: 'Your hand is down', observer: 'As an observer you listen along. Do you want to say something? Ask the chair.' },
    signal: {
      title: 'What do you want to let us know?', who: 'The chair sees what it is. Not from whom.',
      talk: 'Do you want to talk to someone? Go to someone you trust. You may always step out.', more: 'I want to let you know something else'
    },
    help: {
      title: 'Help', step: 'What are we doing now?', agreements: 'Read the agreements', text: 'Read the text', route: 'The route', settings: 'Settings',
      auto: 'Always come along by itself', autoAbout: 'Your screen then goes along with the chair. Except while you are still writing.',
      person: 'Are you stuck? Ask someone in the room. Or raise your hand.', leave: 'I have to leave'
    },
    leave: {
      title: 'Are you leaving?', text: 'What you sent stays. You get an answer to it.',
      early: 'Do you have to leave early? You can already say what you think.',
      secret: 'There has been a secret vote. When people leave now, someone may guess at the next vote who chose what.',
      go: 'I am leaving', gone: 'You have left. It was good that you were here.', not: 'I stay'
    }
  }
});
