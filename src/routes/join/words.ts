import { catalogue } from '$lib/words/catalogue.ts';

export const joinWords = catalogue({
  nl: {
    title: 'Doe mee', code: 'Code van de vergadering', codeHint: '6 cijfers. Ze staan op het grote scherm.', next: 'Verder',
    at: 'Je doet mee aan', name: 'Hoe mogen we je noemen?', nameHint: 'Je voornaam is genoeg. Een schuilnaam mag ook.',
    role: 'Wie ben je hier?', roleHint: 'De voorzitter kijkt of het klopt.', ask: 'Vraag om binnen te komen',
    otherCode: 'Een andere code', reading: 'Lezen en luisteren',
    unknown: 'We kennen dit apparaat niet meer. Vraag opnieuw om binnen te komen.',
    cookies: 'Lukt dat steeds niet? Dan bewaart je browser geen cookies. Zet cookies aan, of gebruik een gewoon venster. Of vraag om hulp.', returns: 'Ik was er al, met een ander apparaat', returnsHint: 'De voorzitter geeft je dan je eigen plek terug.',
    full: 'Het is heel druk bij de deur', fullWait: 'Je hoeft niets te doen. Deze pagina probeert het elke 15 tellen opnieuw.', fullNow: 'Probeer het nu',
    fullHelp: 'Zit je in de zaal? Scan dan de QR-code op het grote scherm. Die gaat voor.',
    problem: {
      empty: 'Vul de code in. Hij staat op het grote scherm.',
      code: 'Deze code kennen we niet. Kijk op het grote scherm. De code heeft 6 cijfers. Lukt het niet? Vraag iemand om hulp.',
      invite: 'Deze QR-code werkt niet meer. Scan de code op het grote scherm nog eens, of vul de 6 cijfers in.',
      wait: 'Er zijn net veel verkeerde codes ingevuld. Vraag de QR-code, of scan hem op het grote scherm. Die werkt altijd. Of wacht even en probeer het nog eens.',
      name: 'Vul je naam in. Dan vindt de voorzitter jouw plek.',
      role: 'Kies wie je hier bent. Twijfel je? Kies "toehoorder". De voorzitter kan het veranderen.'
    },
    againTitle: 'Je was er al', again: (name: string | null) => (name ? `Op dit apparaat doet ${name} al mee.` : 'Op dit apparaat vroeg je al om binnen te komen.'),
    goBack: (name: string | null) => (name ? `Ga terug als ${name}` : 'Ga terug'), other: 'Iemand anders doet mee op dit apparaat',
    keptTitle: 'Wat bewaren we van jou?',
    kept: [
      'De naam die je invult, en wat je zelf instuurt. Meer niet.',
      'Bij alles wat je instuurt kies je of je naam erbij mag.',
      'Wat je instuurt, kun je weer intrekken.',
      'Dit apparaat onthoudt je plek. Zo kom je altijd terug op dezelfde plek.'
    ],
    keptNote: 'Het verslag blijft bewaard. Daarin staat wie er was.'
  },
  en: {
    title: 'Take part', code: 'Code of the meeting', codeHint: '6 figures. They are on the big screen.', next: 'Go on',
    at: 'You take part in', name: 'What may we call you?', nameHint: 'Your first name is enough. Another name is fine too.',
    role: 'Who are you here?', roleHint: 'The chair checks whether it is right.', ask: 'Ask to come in',
    otherCode: 'Another code', reading: 'Reading and listening',
    unknown: 'We do not know this device any more. Ask to come in again.',
    cookies: 'Does that fail each time? Then your browser keeps no cookies. Turn cookies on, or use an ordinary window. Or ask for help.', returns: 'I was in already, on another device', returnsHint: 'The chair then gives you your own place back.',
    full: 'It is very busy at the door', fullWait: 'There is nothing for you to do. This page tries again every 15 seconds.', fullNow: 'Try now',
    fullHelp: 'Are you in the room? Then scan the QR code on the big screen. That goes first.',
    problem: {
      empty: 'Fill in the code. It is on the big screen.',
      code: 'We do not know this code. Look at the big screen. The code has 6 figures. Does it not work? Ask someone for help.',
      invite: 'This QR code does not work any more. Scan the code on the big screen again, or fill in the 6 figures.',
      wait: 'Many wrong codes were filled in just now. Ask for the QR code, or scan it on the big screen. That always works. Or wait a moment and try again.',
      name: 'Fill in your name. Then the chair finds your place.',
      role: 'Choose who you are here. Not sure? Choose "observer". The chair can change it.'
    },
    againTitle: 'You were here already', again: (name) => (name ? `${name} takes part on this device already.` : 'You asked to come in on this device already.'),
    goBack: (name) => (name ? `Go back as ${name}` : 'Go back'), other: 'Someone else takes part on this device',
    keptTitle: 'What do we keep of you?',
    kept: [
      'The name that you fill in, and what you send yourself. No more.',
      'With everything you send you choose whether your name may stand beside it.',
      'What you send you can take back.',
      'This device remembers your place. So you always come back to the same place.'
    ],
    keptNote: 'The record is kept. It says who was there.'
  }
});
