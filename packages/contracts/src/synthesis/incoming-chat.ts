// What a language model answers with, and how it wraps it: read strictly, since its words go into a text.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';

/** An answer of POST {base}/chat/completions, as far as it is needed. */
export const incomingChatSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

const LONGEST_SENTENCE = 2_000;
const MOST_IDS = 100;

/** One item of the JSON array that is asked for. */
export const wordedSentenceSchema = z.strictObject({
  section: z.string(),
  sentence: z.string().min(1).max(LONGEST_SENTENCE),
  quote_ids: z.array(z.int()).max(MOST_IDS),
});

export type WordedSentence = DeepReadonly<z.infer<typeof wordedSentenceSchema>>;
