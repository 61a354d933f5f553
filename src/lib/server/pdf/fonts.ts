/**
 * The fonts of a printed page: which files, from which package, and in which order Typst tries them. They come along with the app; a font of the
 * machine is never used, so every machine makes the same bytes. All are under the Open Font License.
 */

/** One file of a font package: the package's name, its folder and its file. */
export interface FontFile {
  readonly from: string;
  readonly file: string;
}

const font = (from: string, name: string, style: string): FontFile => ({ from, file: `${style}/${name}_${style}.ttf` });

/** Every file that is loaded. */
export const FONT_FILES: readonly FontFile[] = [
  ...['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((style) => font('atkinson-hyperlegible-next', 'AtkinsonHyperlegibleNext', style)),
  ...['400Regular', '400Regular_Italic', '700Bold'].map((style) => font('source-sans-3', 'SourceSans3', style)),
  ...['400Regular', '700Bold'].map((style) => font('noto-sans', 'NotoSans', style)),
  ...['400Regular', '700Bold'].map((style) => font('noto-sans-arabic', 'NotoSansArabic', style)),
  font('noto-sans-tifinagh', 'NotoSansTifinagh', '400Regular'),
  font('noto-emoji', 'NotoEmoji', '400Regular'),
  font('atkinson-hyperlegible-mono', 'AtkinsonHyperlegibleMono', '400Regular')
];

/** The families of running text, in the order in which a letter is looked for; each with the package of its upright file. */
export const FAMILIES: readonly { readonly name: string; readonly from: string }[] = [
  { name: 'Atkinson Hyperlegible Next', from: 'atkinson-hyperlegible-next' },
  { name: 'Source Sans 3', from: 'source-sans-3' },
  { name: 'Noto Sans', from: 'noto-sans' },
  { name: 'Noto Sans Arabic', from: 'noto-sans-arabic' },
  { name: 'Noto Sans Tifinagh', from: 'noto-sans-tifinagh' },
  { name: 'Noto Emoji', from: 'noto-emoji' }
];

/** The file name that a font has in the folder of the build. */
export const builtName = ({ file }: FontFile): string => file.slice(file.lastIndexOf('/') + 1);
