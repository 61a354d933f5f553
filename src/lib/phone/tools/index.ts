/** What a phone loads on a press, as one script: help and its like, more about an input, what was left unsent. Only by `import()`.
 * `Refused` stands apart: parts of this need it. */
export { default as Dispute } from './Dispute.svelte';
export { default as InputMore } from './InputMore.svelte';
export { default as LobbyRoute } from './LobbyRoute.svelte';
export { default as PersonalLink } from './PersonalLink.svelte';
export { default as ReadingSettings } from './ReadingSettings.svelte';
export { default as TimeLeft } from './TimeLeft.svelte';
export { default as Tools } from './Tools.svelte';
export { default as LateText } from './LateText.svelte';
export { default as Withdraw } from './Withdraw.svelte';
