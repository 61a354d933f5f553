import { cardCode } from '../ballot/card.ts';

/** Voting cards as pages need them. */
export { CARD_SIGNS, cardLink, readCard, tidyCard } from '../ballot/card.ts';

/** A new card, of 128 bits from the browser's good source of chance. */
export const newCard = (): string => cardCode(crypto.getRandomValues(new Uint8Array(16)));
