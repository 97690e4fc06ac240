// The id and the secret of a client in HTTP Basic authentication, as OAuth has them written (RFC 6749, section 2.3.1).

import type { Request } from 'express';

export interface BasicCredentials {
  readonly id: string;
  readonly secret: string;
}

/** Undefined without an Authorization header, and for one that is none of the kind. */
export function findBasicCredentials(req: Request): BasicCredentials | undefined {
  const [, packed] = /^Basic +([A-Za-z0-9+/=_-]+)$/i.exec(req.headers.authorization ?? '') ?? [];
  if (packed === undefined) return undefined;
  const [id = '', ...secret] = Buffer.from(packed, 'base64').toString('utf8').split(':');
  return { id: decoded(id), secret: decoded(secret.join(':')) };
}

/** Both are encoded like form values before they are joined; whoever did not bother has nothing that would need it. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text; // a percent sign that begins no escape stands for itself, and opens no door
  }
}
