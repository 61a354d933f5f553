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
    youAt: (name: string) => `Jij bent nog bij: ${name}`,
    wasAt: (name: string) => `De vergadering ging verder. Je was bij: ${name}`,
    portal: { title: 'Eerst inloggen op de wifi', text: 'Deze wifi vraagt je eerst om in te loggen. Open een andere website. Dan zie je de inlogpagina. Kom daarna hier terug. Je tekst blijft staan.' },
    blocked: 'Dit netwerk houdt de verbinding tegen. Gebruik je mobiele internet. Of vraag iemand om hulp. Je tekst blijft staan.',
    together: (name: string) => `Je doet dit samen met ${name}. Wat je stuurt, telt voor ${name}.`,
    offlineSending: 'Dit is nog niet bij ons. Het gaat vanzelf zodra je weer verbinding hebt. Laat deze pagina open.',
    received: 'Ontvangen',
    stuck: 'Deze pagina is nog niet helemaal binnen. Je kunt wel lezen en iets insturen. Blijft dit zo? Vraag iemand om hulp.',
    noScript: 'Deze pagina werkt nu zonder JavaScript. Laad de pagina opnieuw om te zien waar de vergadering is.',
    lobby: {
      name: 'Wachtkamer', title: 'Je bent bijna binnen',
      who: 'De voorzitter laat je zo toe.', keep: 'Laat dit scherm open. Het gaat vanzelf verder.',
      meanwhile: 'Je kunt nu al lezen waar het over gaat.', subject: 'Hier gaat het over', agreements: 'Lees de afspraken', route: 'Zo gaat de vergadering', reading: 'Lezen en luisteren',
      out: 'Je kunt nu niet meedoen', outHelp: 'Klopt dat niet? Praat dan met iemand in de zaal.'
    },
    pause: {
      title: 'Pauze', text: 'De vergadering gaat straks verder. Deze pagina doet dan vanzelf mee.',
      safe: 'Je tekst is veilig. Hij staat er straks nog.'
    },
    ended: {
      title: 'De vergadering is gestopt', text: 'Je hoeft niets meer te doen. Wat je stuurde, is bewaard.',
      safe: 'Je tekst die je niet stuurde, staat alleen op deze telefoon.'
    },
    noLead: 'Er leidt nu even niemand. Jullie gaan straks verder.', out: 'Je doet niet mee bij dit besluit. Je mag blijven en luisteren.',
    keepOpen: 'Dit venster onthoudt niets. Laat het open. Anders is je tekst weg.',
    shared: 'Jouw plek is nu ook open op een ander apparaat. Was jij dat niet? Zeg het meteen tegen iemand die je vertrouwt.', sharedMine: 'Dat was ik',
    left: 'Je bent afgemeld. Je telt niet meer mee als aanwezig. Wil je terug? Vraag het aan de voorzitter.',
    refused: {
      protocol: { title: 'Er is een nieuwe versie', text: 'Laad de pagina opnieuw. Je tekst blijft staan.' },
      'no-seat': { title: 'We kennen jouw plek niet meer', text: 'Doe opnieuw mee met de code. Of vraag de voorzitter om hulp.' },
      'no-meeting': { title: 'Deze vergadering is er niet meer', text: 'Vraag de voorzitter om hulp.' },
      locked: { title: 'Dit scherm is vergrendeld', text: 'Vul je vier woorden in.' },
      'signed-out': { title: 'Je bent hier uitgelogd', text: 'Log opnieuw in. Je tekst blijft staan.' }
    },
    joinAgain: 'Doe opnieuw mee', signIn: 'Inloggen',
    hand: { up: 'Je hand is omhoog', down: 'Je hand is omlaag' },
    turn: {
      now: (name?: string) => (name ? `${name} is aan de beurt` : 'Jij bent aan de beurt'), next: (name?: string) => (name ? `Hierna is ${name} aan de beurt` : 'Hierna ben jij aan de beurt'),
      hand: (n: number) => `Je hand is omhoog. Je bent ${n}e.`, done: 'Klaar', pass: 'Ik sla over', thanks: 'Dank je'
    }
  },
  en: {
    title: (place, name, title) => `${place}${name} – ${title}`,
    stepOf: (n, of) => `Step ${n} of ${of}: `,
    decisionOf: (n, of) => `Decision ${n} of ${of}`,
    nowAt: (name) => `The chair is now at: ${name}`,
    nowAtNext: (name, n) => `The chair is now at decision ${n}: ${name}`,
    nowSmall: (name) => `Now: ${name}`,
    youAt: (name) => `You are still at: ${name}`,
    wasAt: (name) => `The meeting went on. You were at: ${name}`,
    portal: { title: 'First sign in to the wifi', text: 'This wifi asks you to sign in first. Open another website. Then you see the sign-in page. Come back here after that. Your text stays.' },
    blocked: 'This network holds the connection back. Use your mobile internet. Or ask someone for help. Your text stays.',
    together: (name) => `You do this together with ${name}. What you send counts for ${name}.`,
    offlineSending: 'This is not with us yet. It goes by itself as soon as you are connected again. Keep this page open.',
    received: 'Received',
    stuck: 'This page has not come in completely yet. You can read and send something. Does it stay like this? Ask someone for help.',
    noScript: 'This page works without JavaScript now. Load it again to see where the meeting is.',
    lobby: {
      name: 'Waiting room', title: 'You are almost in',
      who: 'The chair will let you in soon.', keep: 'Keep this screen open. It goes on by itself.',
      meanwhile: 'You can already read what it is about.', subject: 'This is what it is about', agreements: 'Read the agreements', route: 'This is how the meeting goes', reading: 'Reading and listening',
      out: 'You cannot take part now', outHelp: 'Is that not right? Then talk to someone in the room.'
    },
    pause: {
      title: 'Break', text: 'The meeting goes on later. This page comes along by itself.',
      safe: 'Your text is safe. It will still be here.'
    },
    ended: {
      title: 'The meeting has stopped', text: 'There is nothing more for you to do. What you sent is kept.',
      safe: 'Text that you did not send is on this phone only.'
    },
    noLead: 'Nobody leads for a moment. You go on soon.', out: 'You do not take part in this decision. You may stay and listen.',
    keepOpen: 'This window remembers nothing. Keep it open. Otherwise your text is gone.',
    shared: 'Your place is now open on another device too. Was that not you? Tell someone you trust at once.', sharedMine: 'That was me',
    left: 'You have left. You no longer count as present. Do you want to come back? Ask the chair.',
    refused: {
      protocol: { title: 'There is a new version', text: 'Load the page again. Your text stays.' },
      'no-seat': { title: 'We no longer know your place', text: 'Join again with the code. Or ask the chair for help.' },
      'no-meeting': { title: 'This meeting is no longer there', text: 'Ask the chair for help.' },
      locked: { title: 'This screen is locked', text: 'Fill in your four words.' },
      'signed-out': { title: 'You are signed out here', text: 'Sign in again. Your text stays.' }
    },
    joinAgain: 'Join again', signIn: 'Sign in',
    hand: { up: 'Your hand is up', down: 'Your hand is down' },
    turn: {
      now: (name) => (name ? `It is the turn of ${name}` : 'It is your turn'), next: (name) => (name ? `${name} comes next` : 'You come next'),
      hand: (n) => `Your hand is up. You are number ${n}.`, done: 'Done', pass: 'I pass', thanks: 'Thank you'
    }
  }
});
