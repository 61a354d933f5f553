import type { MyBallot } from '$lib/ballot/mine.ts';
import { catalogue } from '$lib/words/catalogue.ts';

/** What a phone says of the ballot that it holds, before, during and after a secret round. */
export const secretVoteWords = /* @__PURE__ */ catalogue({
  nl: {
    about: 'Hoe geheim is mijn keuze?',
    asking: 'Je telefoon haalt je stembiljet op. Kiezen kan al.',
    elsewhere: { title: 'Je stembiljet is op je andere apparaat.', text: 'Stem daar. Heb je dat apparaat niet meer? Zeg het tegen de voorzitter.' },
    'left-out': { title: 'Je telefoon kreeg geen stembiljet.', text: 'Het uitdelen is klaar. Je stemt daarom niet mee bij dit besluit. Bij het volgende besluit krijg je er weer een.' },
    alarm: {
      title: 'Er klopt iets niet. Je telefoon stuurt daarom niets.',
      text: 'De lijst van wie een stembiljet kreeg, past niet bij jouw telefoon. Zeg het nu tegen de secretaris.'
    },
    reopened: 'De stembus is opnieuw gestart. Je keuze gaat vanzelf opnieuw. Je hoeft niets te doen.',
    trouble: { title: 'Je stem komt niet goed aan.', text: 'Je telefoon blijft het proberen. Zeg het tegen de voorzitter. Wat je koos, hoef je niet te zeggen.' },
    older: { title: 'Jouw stem zit erin, maar niet je laatste keuze.', text: 'Je veranderde je keuze. Dat kwam niet aan voor de stemming sloot. Wil je dat zeggen? Zeg het tegen de voorzitter.' },
    late: { title: 'Jouw stem kwam niet op tijd aan.', text: 'Hij telde niet mee. Wil je dat zeggen? Zeg het tegen de voorzitter.' },
    few: 'Jullie stemmen met minder dan 8 mensen. Dan is makkelijker te raden wie wat koos.',
    same: 'Kiest iedereen hetzelfde? Of iedereen op één na? Dan kunnen anderen weten wat jij koos.',
    hand: 'Steek je hand op', handAbout: 'Is het nog niet “ontvangen”? Steek dan je hand op. Dat zegt niets over wat je koos.', handUp: 'Je hand is omhoog. De voorzitter ziet het.',
    looking: 'Je telefoon kijkt of jouw stem erin zit.',
    found: {
      in: { title: 'Jouw stem zit erin.', text: 'Je telefoon keek zelf in de stembus.' },
      'not-cast': { title: 'Jij stuurde geen stem.', text: 'Er zit ook geen stem van jou in de stembus.' },
      missing: { title: 'Jouw stem zit er niet in.', text: 'Je telefoon heeft een bewijs dat je stem was ontvangen. Zeg het tegen de secretaris.' },
      altered: { title: 'Jouw stem is veranderd.', text: 'Er zit iets anders in de stembus dan jij stuurde. Je telefoon heeft een bewijs. Zeg het tegen de secretaris.' },
      'made-up': { title: 'Er zit een stem in die jij niet stuurde.', text: 'Die stem is met jouw stembiljet gemaakt. Zeg het tegen de secretaris.' }
    } satisfies Record<MyBallot, { title: string; text: string }>,
    unsound: { title: 'De stembus klopt niet.', text: 'Je telefoon telde alles na en vond een fout. Zeg het tegen de secretaris.' },
    differs: { title: 'Je telefoon las een andere stembus.', text: 'De code hieronder moet ook op het grote scherm staan. Staat daar iets anders? Zeg het tegen de secretaris.' },
    checkedElsewhere: 'Je stembiljet is op je andere apparaat. Kijk daar of je stem erin zit.',
    proof: 'Haal het bewijs op', proofAbout: 'In het bewijs staat wat je koos. Laat het alleen zien als jij dat wilt.', proofName: 'bewijs-stembiljet.json',
    forWhom: (name: string) => `De stem van ${name}`
  },
  en: {
    about: 'How secret is my choice?',
    asking: 'Your phone is fetching your ballot. You can choose already.',
    elsewhere: { title: 'Your ballot is on your other device.', text: 'Vote there. Do you not have that device any more? Tell the chair.' },
    'left-out': { title: 'Your phone got no ballot.', text: 'The ballots have been given out. So you do not vote in this decision. You get one again with the next decision.' },
    alarm: {
      title: 'Something is not right. So your phone sends nothing.',
      text: 'The list of who got a ballot does not fit your phone. Tell the secretary now.'
    },
    reopened: 'The box has started again. Your choice goes again by itself. There is nothing for you to do.',
    trouble: { title: 'Your vote does not arrive well.', text: 'Your phone keeps trying. Tell the chair. You need not say what you chose.' },
    older: { title: 'Your vote is in, but not your last choice.', text: 'You changed your choice. That did not arrive before the vote closed. Do you want to say so? Tell the chair.' },
    late: { title: 'Your vote did not arrive in time.', text: 'It did not count. Do you want to say so? Tell the chair.' },
    few: 'Fewer than 8 people vote. It is easier then to guess who chose what.',
    same: 'Does everyone choose the same? Or everyone but one? Then others may know what you chose.',
    hand: 'Raise your hand', handAbout: 'Does it not say “received” yet? Then raise your hand. That says nothing about what you chose.', handUp: 'Your hand is up. The chair sees it.',
    looking: 'Your phone is looking whether your vote is in.',
    found: {
      in: { title: 'Your vote is in.', text: 'Your phone looked in the box itself.' },
      'not-cast': { title: 'You sent no vote.', text: 'There is no vote of yours in the box either.' },
      missing: { title: 'Your vote is not in.', text: 'Your phone has a proof that your vote was received. Tell the secretary.' },
      altered: { title: 'Your vote was changed.', text: 'The box holds something else than you sent. Your phone has a proof. Tell the secretary.' },
      'made-up': { title: 'There is a vote that you did not send.', text: 'That vote was made with your ballot. Tell the secretary.' }
    },
    unsound: { title: 'The box is not right.', text: 'Your phone counted everything again and found a fault. Tell the secretary.' },
    differs: { title: 'Your phone read another box.', text: 'The code below must be on the big screen too. Is there another one? Tell the secretary.' },
    checkedElsewhere: 'Your ballot is on your other device. Look there whether your vote is in.',
    proof: 'Get the proof', proofAbout: 'The proof says what you chose. Show it only when you want to.', proofName: 'ballot-proof.json',
    forWhom: (name) => `The vote of ${name}`
  }
});
