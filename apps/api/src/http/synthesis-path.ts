// Ids of syntheses in paths: whatever stands there is answered, also what is no text.

const OF_SYNTHESIS = /^(\/v1\/synthesis\/)([^/?]+)/;

/** The same URL, with an id that nobody has in the place of one whose percent-encoding is not UTF-8. */
export function withReadableID(url: string): string {
  return url.replace(OF_SYNTHESIS, (whole, path: string, id: string) =>
    isReadable(id) ? whole : `${path}-`,
  );
}

function isReadable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false; // a URIError says nothing more
  }
}
