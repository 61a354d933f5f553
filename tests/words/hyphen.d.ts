/** The package has no types of its own; this is all that we use of it. */
declare module 'hyphen/nl/index.js' {
  const patterns: { hyphenateSync(text: string): string };
  export default patterns;
}
