/** A voice of this device, by preference; one from the internet only for who agreed to that. */
export type VoiceKind = 'local' | 'internet' | 'none';

/** What a browser tells of a voice. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'name'>;

/** @returns the voice for a language, and whether the words would leave the device with it */
export function pickVoice<V extends Voice>(voices: readonly V[], lang: string): { voice: V | null; kind: VoiceKind } {
  const fitting = voices.filter((voice) => voice.lang.toLowerCase().startsWith(lang));
  const local = fitting.find((voice) => voice.localService);
  if (local) return { voice: local, kind: 'local' };
  return fitting[0] ? { voice: fitting[0], kind: 'internet' } : { voice: null, kind: 'none' };
}

/** Browsers tell their voices late, and some only once they are asked. @returns how to stop listening */
export function watchVoices(tell: (voices: SpeechSynthesisVoice[]) => void): () => void {
  const synth = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  if (!synth) return () => {};
  const look = () => tell(synth.getVoices());
  look();
  synth.addEventListener?.('voiceschanged', look);
  return () => synth.removeEventListener?.('voiceschanged', look);
}
