// HTTP to a language model that speaks POST {base}/chat/completions.

import { incomingChatSchema } from '@synthward/contracts';
import type { ChatMessage } from '@synthward/evidence';
import type { Redacted } from '@synthward/kernel';
import { below, exchange, parseJson, type Refusal, refusalOf } from './bounded-exchange';

export interface LlmAddress {
  readonly baseURL: string;
  readonly model: string;
  /** Models on the same machine need none. */
  readonly apiKey: Redacted | undefined;
}

export type ChatAnswer = { readonly kind: 'said'; readonly content: string } | Refusal;

export interface ChatLimits {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** What the model says to the messages, at temperature 0. Throws the reason of the signal. */
export async function askChat(
  { baseURL, model, apiKey }: LlmAddress,
  messages: readonly ChatMessage[],
  limits: ChatLimits,
): Promise<ChatAnswer> {
  const answer = await exchange({
    ...limits,
    url: below(baseURL, '/chat/completions'),
    method: 'POST',
    headers: apiKey ? { authorization: `Bearer ${apiKey.reveal()}` } : {},
    body: JSON.stringify({ model, messages, temperature: 0, stream: false }),
  });
  if ('kind' in answer) return answer;
  if (answer.status !== 200) return refusalOf(answer);
  const chat = incomingChatSchema.safeParse(parseJson(answer.text));
  const content = chat.data?.choices[0]?.message.content;
  return content === undefined ? { kind: 'malformed' } : { kind: 'said', content };
}
