// Reads back what a store holds.

import type { ArtifactStore } from '@synthward/storage';

/** The whole object as text. Throws when it is absent. */
export async function renderedText(store: ArtifactStore, key: string): Promise<string> {
  const opened = await store.open(key);
  if (!opened) throw new Error(`the store has no ${key}`);
  const chunks: Buffer[] = [];
  for await (const chunk of opened.body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
