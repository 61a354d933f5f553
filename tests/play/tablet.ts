import { cardCode } from '../../src/lib/ballot/card.ts';
import type { Hand } from '../../src/lib/client/ballot/hand.ts';
import { Tablet } from '../../src/lib/client/ballot/tablet.ts';
import { memoryDrawer } from '../../src/lib/client/kept.ts';
import type { Choice } from '../../src/lib/meeting/vocabulary.ts';
import { tabletLink, useTabletLink } from './doors.ts';
import { Player } from './player.ts';

/** The shared tablet in the hall: its line, its engine, and the cards that people drew from the hat. The same code as its page. */
export class TabletPlayer {
  readonly player: Player;
  readonly drawer = memoryDrawer();
  readonly #cards = new Map<string, string>();
  #tablet!: Tablet;
  #meeting = '';

  constructor(origin: string, name = 'the tablet of voting cards') {
    this.player = new Player(name, origin);
  }

  /** @param lead whose console makes the link */
  async start(meeting: string, lead: Player): Promise<void> {
    this.#meeting = meeting;
    const token = await tabletLink(lead.browser, meeting, lead.place);
    await this.player.connect(meeting, await useTabletLink(this.player.browser, token), 'tablet');
    this.switchOn();
  }

  /** Starts its page, also again after `switchOff`: what it kept is there. */
  switchOn(): void {
    const { player } = this;
    this.#tablet = new Tablet({
      meeting: this.#meeting, place: player.place, drawer: this.drawer, send: (command) => player.send(command), fetch, onChange: () => {},
      file: async (decision) => {
        const response = await fetch(new URL(`/ballots/${decision}`, player.browser.origin), { headers: { cookie: player.browser.cookieHeader } });
        return response.ok ? response.json() : null;
      }
    });
    player.onView = (view) => this.#tablet.see(view);
    this.#tablet.see(player.view);
  }

  switchOff(): void {
    this.player.onView = () => {};
    this.#tablet.hide();
    this.#tablet.stop();
  }

  /** Somebody on paper draws a card and takes it. */
  async takeCard(seat: string): Promise<void> {
    if (this.#cards.has(seat)) return;
    const card = cardCode(crypto.getRandomValues(new Uint8Array(16)));
    await this.player.until(() => this.player.view.cards?.some((one) => one.seat === seat) === true, 'a name on the tablet');
    const hand = await this.scan(card);
    const answer = await hand.take(seat);
    if (!answer.ok) throw new Error(`taking a card was refused: ${answer.refusal}`);
    this.#cards.set(seat, card);
    this.#tablet.close();
  }

  async scan(card: string): Promise<Hand> {
    const hand = await this.#tablet.open(card);
    if (typeof hand === 'string') throw new Error(`no card: ${hand}`);
    return hand;
  }

  /** The card that this seat took; undefined: none. */
  card(seat: string): string | undefined {
    return this.#cards.get(seat);
  }

  /** Scans the card, chooses, and waits for the receipt. */
  async vote(seat: string, choice: Choice | 'stand'): Promise<void> {
    const hand = await this.scan(this.#cards.get(seat)!);
    await this.player.until(() => hand.state.at === 'ready', `the ballot of a card (${hand.state.at})`);
    await hand.choose(choice);
    await this.player.until(() => hand.state.received, 'the receipt of a card');
    this.#tablet.close();
  }

  /** What this card finds in the bulletin of the latest closed round. */
  async look(seat: string): Promise<NonNullable<Hand['state']['checked']>> {
    const hand = await this.scan(this.#cards.get(seat)!);
    await this.player.until(() => hand.state.checked !== null, 'a look into the bulletin');
    const checked = hand.state.checked!;
    this.#tablet.close();
    return checked;
  }

  close(): void {
    this.#tablet?.stop();
    this.player.close();
  }
}
