// security.txt (RFC 9116).

const DAY_MS = 86_400_000;
/** The RFC wants less than a year. */
const VALID_DAYS = 180;

export interface SecurityContact {
  /** A URL: mailto, https or tel. */
  readonly contact: string;
  /** Where clients reach the server, if that is known. */
  readonly publicURL: string | undefined;
  /** When the process was started: whoever starts it stands by its configuration for half a year. */
  readonly startedAt: Date;
}

/** The whole file, lines ended as the RFC has it. */
export function securityText({ contact, publicURL, startedAt }: SecurityContact): string {
  const expires = new Date(startedAt.getTime() + VALID_DAYS * DAY_MS).toISOString();
  const canonical = publicURL && `${publicURL.replace(/\/$/, '')}/.well-known/security.txt`;
  const fields = [
    `Contact: ${contact}`,
    `Expires: ${expires}`,
    ...(canonical ? [`Canonical: ${canonical}`] : []),
    'Preferred-Languages: en',
  ];
  return `${fields.join('\r\n')}\r\n`;
}
