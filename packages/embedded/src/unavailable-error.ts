// The error for a machine on which the embedded server cannot run: it says what to do instead.

const ADVICE =
  'Embedded PostgreSQL cannot run here. Install a server (Debian: apt-get install postgresql) ' +
  'and set DATABASE_URL=postgresql://user:password@host:5432/database.';

/** Names the remedy first, then the reason; `cause` is what the system said. */
export function embeddedUnavailable(reason: string, cause?: unknown): Error {
  return new Error(`${ADVICE} (${reason})`, { cause });
}
