// Places in a document: JSON Pointers for programs, dotted paths for people.

const LONGEST_NAME = 64;

type Path = readonly PropertyKey[];

/** The JSON Pointer of a path (RFC 6901, section 3). */
export function pointerOf(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The path as people write it, such as `conditions[0].name`; long names are cut. */
export function readablePath(path: Path): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${shorten(String(step))}`));
  return text.join('').replace(/^\./, '');
}

/** The path without list positions, such as `conditions`. */
export function memberPath(path: Path): string {
  return path.filter((step) => typeof step !== 'number').join('.');
}

function shorten(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}...` : name;
}
