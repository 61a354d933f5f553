/** What a phone loads of a secret round, as one script, only when there is one. Only by `import()`. */
export { default as About } from './About.svelte';
export { default as AboutMore } from './AboutMore.svelte';
export { default as AfterClose } from './AfterClose.svelte';
export { default as During } from './During.svelte';
