import type { RefusalCode } from '../core/refusal.ts';
import { catalogue } from './catalogue.ts';

/** What a refusal says (`sentence`) and what a person can do about it (`whatNow`). */
export interface RefusalText {
  readonly sentence: string;
  readonly whatNow: string;
}

/**
 * Every refusal in words: what is the matter, and what now. No codes, no blame. A code without words is a type error.
 *
 *     const refusals = useWords(refusalWords);
 *     refusals['too-long'].sentence
 */
export const refusalWords = /* @__PURE__ */ catalogue({
  nl: {
    'agreements-incomplete': {
      sentence: 'Nog niet alle afspraken zijn ingevuld.',
      whatNow: 'Vul de zeven afspraken van elk besluit in. Dan kan de vergadering beginnen.'
    },
    'facilitator-neutral': {
      sentence: 'Wie het gesprek leidt, brengt zelf niets in en stemt niet mee.',
      whatNow: 'Wil je toch meedoen? Draag dan eerst de leiding over.'
    },
    'not-entitled': {
      sentence: 'Dit hoort niet bij jouw plek in deze vergadering.',
      whatNow: 'Klopt dat niet? Vraag het aan de voorzitter.'
    },
    'wrong-step': {
      sentence: 'Dit kan niet meer, of nog niet. De vergadering is nu bij iets anders.',
      whatNow: 'Kijk waar de vergadering is. Je tekst is niet weg.'
    },
    frozen: {
      sentence: 'Er is nog een stemming open. Zolang blijft alles zoals het is.',
      whatNow: 'Sluit eerst de stemming.'
    },
    'too-few-for-secret': {
      sentence: 'Er zijn te weinig mensen voor een geheime stemming. Er zijn er minstens 5 nodig.',
      whatNow: 'Met minder mensen kan iemand raden wie wat koos. Kies voor een open stemming of wacht op meer mensen.'
    },
    'reason-needed': {
      sentence: 'Hier hoort een reden bij.',
      whatNow: 'Schrijf kort op waarom.'
    },
    'empty-text': {
      sentence: 'Er staat nog niets.',
      whatNow: 'Schrijf eerst iets op.'
    },
    'too-long': {
      sentence: 'Je tekst is te lang. Hij blijft wel staan.',
      whatNow: 'Maak hem wat korter, of stuur hem in twee delen.'
    },
    'unknown-reference': {
      sentence: 'Waar dit over gaat, is er niet meer.',
      whatNow: 'Misschien trok iemand het net terug. Kijk nog eens op je scherm.'
    },
    'unanswered-input': {
      sentence: 'Er is nog inbreng zonder antwoord.',
      whatNow: 'Geef elke inbreng een antwoord. Daarna kun je het verslag vaststellen.'
    },
    'not-heard-missing': {
      sentence: 'Er staat nog niet wie jullie niet hebben gehoord.',
      whatNow: 'Vul in: wie hebben we niet gehoord?'
    },
    'needs-second-person': {
      sentence: 'Het verslag wordt vastgesteld door twee mensen: de voorzitter en de secretaris.',
      whatNow: 'Vraag de ander om ook akkoord te geven.'
    },
    'not-understood': {
      sentence: 'Er ging iets mis met versturen.',
      whatNow: 'Laad de pagina opnieuw. Je tekst blijft staan.'
    },
    'secret-needs-https': {
      sentence: 'Een geheime stemming kan alleen over een beveiligde verbinding.',
      whatNow: 'Kies een open stemming, of vraag de beheerder om een adres met https.'
    },
    'ballots-coming-back': {
      sentence: 'De stembus is net opnieuw gestart. De stemmen komen vanzelf terug.',
      whatNow: 'Wacht nog even met sluiten.'
    },
    'sign-in-again': {
      sentence: 'Je bent langer dan vijf minuten geleden ingelogd.',
      whatNow: 'Log opnieuw in. Dan weten we zeker dat jij het bent.'
    },
    'only-a-new-meeting': {
      sentence: 'De tekst, de stemmingen en wat inbreng deed, zijn wat er in de vergadering gebeurde.',
      whatNow: 'Dat kan alleen een nieuwe vergadering veranderen. Je kunt wel opschrijven wat er niet klopt: kies dan “Iets anders”.'
    },
    'correction-waits': {
      sentence: 'Er wacht al een verbetering van de ander.',
      whatNow: 'Bevestig die eerst, of haal hem weg.'
    },
    'nothing-to-confirm': {
      sentence: 'Er wacht geen verbetering meer.',
      whatNow: 'Laad de pagina opnieuw. Dan zie je hoe het nu is.'
    },
    'nothing-proposed': {
      sentence: 'Er is nog geen verslag om mee in te stemmen.',
      whatNow: 'De eerste persoon legt het verslag voor. De tweede stelt het vast.'
    },
    'undo-too-late': {
      sentence: 'Terugdraaien kan tot 10 seconden na een stap. Dat is voorbij.',
      whatNow: 'Je kunt wel naar een eerdere stap teruggaan. Er gaat niets verloren.'
    },
    'hall-closed': {
      sentence: 'De zaal is dicht.',
      whatNow: 'Vraag de voorzitter om de zaal te openen.'
    },
    'note-changed': {
      sentence: 'Iemand anders schrijft hier ook. Jouw tekst is niet weg.',
      whatNow: 'Kijk naar beide teksten. Kies daarna welke blijft.'
    },
    'tally-differs': {
      sentence: 'Jullie schreven niet dezelfde aantallen op.',
      whatNow: 'Tel samen nog een keer. Vul dan allebei de aantallen opnieuw in.'
    },
    'tally-too-high': {
      sentence: 'Dit zijn meer keuzes dan er mensen mogen kiezen.',
      whatNow: 'Tel nog een keer.'
    },
    'door-full': {
      sentence: 'Het is heel druk bij de deur.',
      whatNow: 'Wacht even. Deze pagina probeert het vanzelf opnieuw.'
    },
    'no-seat': {
      sentence: 'We kennen jouw plek in deze vergadering niet.',
      whatNow: 'Doe opnieuw mee met de code. Of vraag de voorzitter om hulp.'
    },
    locked: {
      sentence: 'Dit scherm is vergrendeld.',
      whatNow: 'Vul je vier woorden in. De vergadering gaat gewoon door.'
    },
    'signed-out': {
      sentence: 'Je bent hier uitgelogd.',
      whatNow: 'Log opnieuw in. Je tekst blijft staan.'
    },
    busy: {
      sentence: 'Dat waren veel dingen tegelijk.',
      whatNow: 'Wacht een paar tellen en probeer het nog eens.'
    },
    'sent-otherwise': {
      sentence: 'Dit was al verstuurd, met een andere inhoud.',
      whatNow: 'Laad de pagina opnieuw en kijk wat er nu staat.'
    },
    'not-saved': {
      sentence: 'We konden dit niet bewaren. Het is nog niet bij ons.',
      whatNow: 'Je tekst staat er nog. Probeer het nog eens. Lukt het niet? Vraag iemand om hulp.'
    },
    'stepped-out': {
      sentence: 'Dit kan niet bij dit besluit: er is gezegd dat deze persoon niet meedoet.',
      whatNow: 'Blijven en luisteren mag. Bij het volgende besluit kan meedoen weer.'
    },
    'name-would-show': {
      sentence: 'Nu kan dit niet zonder naam. Iedereen ziet wie er weggaat.',
      whatNow: 'Verstuur het met je naam. Of ga weg zonder iets te sturen.'
    },
    'already-done': {
      sentence: 'Dat is al gebeurd.',
      whatNow: 'Kijk waar de vergadering nu is. Je hoeft niets meer te doen.'
    },
    'not-grouped': {
      sentence: 'Niet iedereen vindt een antwoord samen met anderen goed.',
      whatNow: 'Geef deze inbreng een eigen antwoord. Alleen wie het goed vindt, krijgt samen een antwoord.'
    },
    'dispute-closed': {
      sentence: 'De tijd om dit te betwisten is voorbij.',
      whatNow: 'Klopt er toch iets niet? Vertel het de secretaris. Een fout kan later nog worden verbeterd.'
    },
    'ballot-elsewhere': {
      sentence: 'Je stembiljet is op je andere apparaat.',
      whatNow: 'Stem op dat apparaat. Heb je het niet meer? Zeg het tegen de voorzitter.'
    },
    'ballots-frozen': {
      sentence: 'De stembiljetten zijn al uitgedeeld.',
      whatNow: 'Bij het volgende besluit krijg je weer een stembiljet.'
    },
    'ballot-by-box': {
      sentence: 'Deze stemming is geheim. Zo kunnen we je keuze niet aannemen.',
      whatNow: 'Laad de pagina opnieuw. Daarna kun je kiezen.'
    },
    'view-by-box': {
      sentence: 'Na een geheime stemming gaat jouw tekst niet langs deze weg.',
      whatNow: 'Laad de pagina opnieuw. Je telefoon brengt je tekst dan zelf weg.'
    },
    'ballot-not-proven': {
      sentence: 'Je telefoon kon geen stembiljet krijgen.',
      whatNow: 'Laad de pagina opnieuw. Helpt dat niet? Zeg het tegen de voorzitter.'
    },
    'ballots-not-out': {
      sentence: 'Nog niet iedereen heeft een stembiljet.',
      whatNow: 'Wacht even. Of begin zonder wie er nog geen heeft.'
    },
    'card-taken': {
      sentence: 'Deze kaart of deze naam is al bezet.',
      whatNow: 'Kies je eigen naam. Kaart kwijt? Zeg het tegen de secretaris.'
    },
    'quorum-short': {
      sentence: 'Er zijn minder mensen met een stem dan jullie quorum.',
      whatNow: 'Wacht op meer mensen. Of schrijf op waarom jullie toch verdergaan.'
    }
  } satisfies Record<RefusalCode, RefusalText>,
  en: {
    'agreements-incomplete': {
      sentence: 'Not all agreements have been filled in yet.',
      whatNow: 'Fill in the seven agreements of every decision. Then the meeting can start.'
    },
    'facilitator-neutral': {
      sentence: 'Whoever leads the conversation gives no input and does not vote.',
      whatNow: 'Do you want to take part? Hand over the lead first.'
    },
    'not-entitled': {
      sentence: 'This does not belong to your place in this meeting.',
      whatNow: 'Is that not right? Ask the chair.'
    },
    'wrong-step': {
      sentence: 'This is no longer possible, or not yet. The meeting is at something else now.',
      whatNow: 'See where the meeting is. Your text is not lost.'
    },
    frozen: {
      sentence: 'A vote is still open. Until it closes everything stays as it is.',
      whatNow: 'Close the vote first.'
    },
    'too-few-for-secret': {
      sentence: 'There are too few people for a secret vote. At least 5 are needed.',
      whatNow: 'With fewer people someone can guess who chose what. Choose an open vote or wait for more people.'
    },
    'reason-needed': { sentence: 'This needs a reason.', whatNow: 'Write down shortly why.' },
    'empty-text': { sentence: 'There is nothing here yet.', whatNow: 'Write something first.' },
    'too-long': {
      sentence: 'Your text is too long. It does stay here.',
      whatNow: 'Make it a bit shorter, or send it in two parts.'
    },
    'unknown-reference': {
      sentence: 'What this is about is no longer there.',
      whatNow: 'Someone may just have taken it back. Look at your screen again.'
    },
    'unanswered-input': {
      sentence: 'There is still input without an answer.',
      whatNow: 'Give every input an answer. Then you can adopt the record.'
    },
    'not-heard-missing': {
      sentence: 'It does not say yet whom you did not hear.',
      whatNow: 'Fill in: whom did we not hear?'
    },
    'needs-second-person': {
      sentence: 'The record is adopted by two people: the chair and the secretary.',
      whatNow: 'Ask the other one to agree as well.'
    },
    'not-understood': {
      sentence: 'Something went wrong with sending.',
      whatNow: 'Load the page again. Your text stays.'
    },
    'secret-needs-https': {
      sentence: 'A secret vote needs a secure connection.',
      whatNow: 'Choose an open vote, or ask the administrator for an address with https.'
    },
    'ballots-coming-back': {
      sentence: 'The box has just started again. The votes come back by themselves.',
      whatNow: 'Wait a moment before you close.'
    },
    'sign-in-again': {
      sentence: 'You signed in more than five minutes ago.',
      whatNow: 'Sign in again. Then we know for sure that it is you.'
    },
    'only-a-new-meeting': {
      sentence: 'The text, the votes and what inputs did are what happened in the meeting.',
      whatNow: 'Only a new meeting can change that. You can write down what is wrong: choose “Something else”.'
    },
    'correction-waits': {
      sentence: 'A correction of the other person is waiting already.',
      whatNow: 'Confirm that one first, or take it away.'
    },
    'nothing-to-confirm': {
      sentence: 'No correction is waiting any more.',
      whatNow: 'Load the page again. Then you see how it is now.'
    },
    'nothing-proposed': {
      sentence: 'There is no record yet to agree with.',
      whatNow: 'The first person puts the record forward. The second adopts it.'
    },
    'undo-too-late': {
      sentence: 'A step can be taken back within 10 seconds. That time is over.',
      whatNow: 'You can go back to an earlier step. Nothing gets lost.'
    },
    'hall-closed': { sentence: 'The hall is closed.', whatNow: 'Ask the chair to open the hall.' },
    'note-changed': {
      sentence: 'Someone else is writing here too. Your text is not lost.',
      whatNow: 'Look at both texts. Then choose which one stays.'
    },
    'tally-differs': {
      sentence: 'You did not write down the same numbers.',
      whatNow: 'Count once more together. Then both enter the numbers again.'
    },
    'tally-too-high': {
      sentence: 'These are more choices than there are people who may choose.',
      whatNow: 'Count once more.'
    },
    'door-full': { sentence: 'It is very busy at the door.', whatNow: 'Wait a moment. This page tries again by itself.' },
    'no-seat': {
      sentence: 'We do not know your place in this meeting.',
      whatNow: 'Join again with the code. Or ask the chair for help.'
    },
    locked: { sentence: 'This screen is locked.', whatNow: 'Fill in your four words. The meeting just goes on.' },
    'signed-out': { sentence: 'You are signed out here.', whatNow: 'Sign in again. Your text stays.' },
    busy: { sentence: 'Those were many things at once.', whatNow: 'Wait a few seconds and try again.' },
    'sent-otherwise': {
      sentence: 'This was sent before, with other words in it.',
      whatNow: 'Load the page again and look what it says now.'
    },
    'not-saved': {
      sentence: 'We could not keep this. It is not with us yet.',
      whatNow: 'Your text is still here. Try again. Does it not work? Ask someone for help.'
    },
    'stepped-out': {
      sentence: 'Not with this decision: it was said that this person does not take part in it.',
      whatNow: 'Staying and listening is fine. Taking part is possible again with the next decision.'
    },
    'name-would-show': {
      sentence: 'Not without your name now. Everyone sees who leaves.',
      whatNow: 'Send it with your name. Or leave without sending anything.'
    },
    'already-done': { sentence: 'That has happened already.', whatNow: 'Look where the meeting is now. You need not do anything more.' },
    'not-grouped': {
      sentence: 'Not everyone agreed to an answer together with others.',
      whatNow: 'Give this input an answer of its own. Only who agreed gets one together.'
    },
    'dispute-closed': {
      sentence: 'The time to dispute this is over.',
      whatNow: 'Is something still not right? Tell the secretary. A mistake can be corrected later.'
    },
    'ballot-elsewhere': {
      sentence: 'Your ballot is on your other device.',
      whatNow: 'Vote on that device. Do you not have it any more? Tell the chair.'
    },
    'ballots-frozen': {
      sentence: 'The ballots have been given out already.',
      whatNow: 'You get a ballot again with the next decision.'
    },
    'ballot-by-box': {
      sentence: 'A secret choice does not go this way.',
      whatNow: 'Load the page again. Then you can choose.'
    },
    'view-by-box': {
      sentence: 'After a secret vote your text does not go this way.',
      whatNow: 'Load the page again. Your phone then brings your text by itself.'
    },
    'ballot-not-proven': {
      sentence: 'Your phone could not get a ballot.',
      whatNow: 'Load the page again. Does that not help? Tell the chair.'
    },
    'ballots-not-out': {
      sentence: 'Not everybody has a ballot yet.',
      whatNow: 'Wait a moment. Or begin without those who have none yet.'
    },
    'card-taken': {
      sentence: 'This card or this name is taken already.',
      whatNow: 'Pick your own name. Card lost? Tell the secretary.'
    },
    'quorum-short': {
      sentence: 'Fewer people with a vote are here than your quorum.',
      whatNow: 'Wait for more people. Or write down why you go on all the same.'
    }
  }
});
