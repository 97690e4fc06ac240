// People who sign in at the console, behind the HTTP face.

import type { AuditContext, ConsoleSessionView } from '@synthward/contracts';

/** Who is signed in by a cookie. */
export interface ConsoleSession {
  readonly sessionID: string;
  readonly view: ConsoleSessionView;
}

/** A session with the secret of its cookie, which cannot be read again, and the latest end that it can have. */
export interface OpenedConsoleSession extends ConsoleSession {
  readonly secret: string;
  readonly endsAt: Date;
}

export interface AccountRequest {
  readonly body: unknown;
  readonly from: { readonly address: string; readonly requestID: string };
}

export interface AccountServices {
  /** Throws `invalid_spec`, `rate_limited` and `email_taken`. */
  signUp(request: AccountRequest): Promise<OpenedConsoleSession>;
  /** Throws `invalid_spec`, `rate_limited`, and `unauthenticated` alike for whatever is wrong. */
  signIn(request: AccountRequest): Promise<OpenedConsoleSession>;
  /** Throws like `signIn`, and `not_found` for an invitation that is not open. */
  acceptInvitation(request: AccountRequest): Promise<OpenedConsoleSession>;
  /** Undefined for a session that has ended or never was. */
  findSession(secret: string): Promise<ConsoleSession | undefined>;
  signOut(session: { readonly sessionID: string; readonly by: AuditContext }): Promise<void>;
}
