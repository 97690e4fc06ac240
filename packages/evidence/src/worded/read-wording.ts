// Reads what a language model has answered, as far as it is what was asked for.

import { type WordedSentence, wordedSentenceSchema } from '@synthward/contracts';

export interface ReadWording {
  readonly sentences: readonly WordedSentence[];
  /** Items of the array that are no worded sentences. */
  readonly malformed: number;
}

const MOST_ITEMS = 200;
const FENCED = /^```(?:json)?[ \t]*\n([\s\S]*?)\n?[ \t]*```$/i;

/** A JSON array, bare or in one fenced block; null for everything else. */
export function readWording(content: string): ReadWording | null {
  const items = parseArray(content.trim());
  if (items === null || items.length > MOST_ITEMS) return null;
  const sentences = items.flatMap((item) => {
    const parsed = wordedSentenceSchema.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
  return { sentences, malformed: items.length - sentences.length };
}

function parseArray(text: string): readonly unknown[] | null {
  try {
    const parsed: unknown = JSON.parse(FENCED.exec(text)?.[1] ?? text);
    return Array.isArray(parsed) ? parsed : null;
  } catch {
    return null; // no JSON, or half of one
  }
}
