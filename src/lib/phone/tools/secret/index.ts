/** What a phone loads of a secret round, as one script, only when there is one. Only by `import()`. */
export { default as Part } from './Part.svelte';
