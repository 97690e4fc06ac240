// Turns bytes from strangers into text that can be stored in PostgreSQL and printed on a terminal.

// Control characters but tab and line feed, and those that reorder or hide text around them.
const UNSAFE = /(?![\t\n])[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const REPLACEMENT = '\ufffd';

/**
 * The text that `bytes` are in UTF-8, of at most `maxBytes` bytes, cut between characters. What is no UTF-8, and what
 * could act on whoever prints it, becomes U+FFFD; CRLF becomes LF.
 */
export function safeText(bytes: Uint8Array, maxBytes: number): string {
  // As a stream, a character that the end of the bytes cuts in two is left out.
  const text = new TextDecoder().decode(bytes, { stream: true });
  return cut(text.replaceAll('\r\n', '\n').replace(UNSAFE, REPLACEMENT), maxBytes);
}

function cut(text: string, maxBytes: number): string {
  const room = new Uint8Array(maxBytes);
  const { written } = new TextEncoder().encodeInto(text, room);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(room.subarray(0, written));
}
