// The grammar of keys: narrow enough that a key is safe as a path, as a URL and in a log.

const SEGMENT = /^[A-Za-z0-9._-]{1,200}$/;
const MAX_KEY_LENGTH = 900;

/** Throws a RangeError unless `key` follows the grammar of ArtifactStore; the message never repeats the key. */
export function validateKey(key: string): void {
  const isKey = key.length <= MAX_KEY_LENGTH && key.split('/').every(isSegment);
  if (!isKey) throw new RangeError('An artifact key is segments of letters, digits, ".", "_" and "-".');
}

/** `prefix` with its closing slash. Throws a RangeError unless it is a key, with or without that slash. */
export function normalizePrefix(prefix: string): string {
  const segments = prefix.endsWith('/') ? prefix.slice(0, -1) : prefix;
  validateKey(segments);
  return `${segments}/`;
}

function isSegment(text: string): boolean {
  return SEGMENT.test(text) && text !== '.' && text !== '..';
}
