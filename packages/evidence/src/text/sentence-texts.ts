// A text in sentences, as far as counting words asks for it: quotations need places, see `sentences/`.

const BOUNDARY = /(?<=[.!?;])\s+(?=[\p{Lu}\p{N}])/u;

/** The sentences of `text` in their order. */
export function sentenceTexts(text: string): string[] {
  return text.split(BOUNDARY);
}
