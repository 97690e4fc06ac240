// Reads server-sent events from bytes (the text/event-stream of the HTML standard).

export interface ServerSentEvent {
  /** Empty for an event without a number. */
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

/** A stream that has been silent for longer than its server ever is. */
export class StreamFellSilent extends Error {}

/**
 * The events of a stream, until it ends. Throws `StreamFellSilent` when not even a comment comes for `quietMs`, and what
 * the stream throws; whoever stops reading closes it.
 */
export async function* readEventStream(
  stream: ReadableStream<Uint8Array>,
  { quietMs }: { readonly quietMs: number },
): AsyncGenerator<ServerSentEvent, void, undefined> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await readWithin(reader, quietMs);
      if (done) return; // what is not followed by an empty line is no event
      const blocks = `${rest}${decoder.decode(value, { stream: true })}`.split(/\r\n\r\n|\n\n|\r\r/);
      rest = blocks.pop() ?? '';
      yield* blocks.flatMap(parseBlock);
    }
  } finally {
    await reader.cancel().catch(() => undefined); // it may have failed already, which has been told
  }
}

async function readWithin(reader: ReadableStreamDefaultReader<Uint8Array>, quietMs: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StreamFellSilent('The stream of events fell silent.')), quietMs);
  });
  try {
    return await Promise.race([reader.read(), silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** One event, or none: a block may consist of comments. */
function parseBlock(block: string): ServerSentEvent[] {
  const fields = block.split(/\r\n|\n|\r/).map((line) => /^([^:]*)(?:: ?(.*))?$/s.exec(line));
  const all = (name: string) => fields.flatMap((field) => (field?.[1] === name ? [field[2] ?? ''] : []));
  const data = all('data');
  if (data.length === 0) return [];
  return [{ id: all('id').at(-1) ?? '', event: all('event').at(-1) ?? 'message', data: data.join('\n') }];
}
