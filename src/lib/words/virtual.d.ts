/** One script per language, made by the build (`src/server/one-language.ts`). */
declare module 'virtual:words/nl' {
  const list: readonly unknown[];
  export default list;
}
declare module 'virtual:words/en' {
  const list: readonly unknown[];
  export default list;
}
