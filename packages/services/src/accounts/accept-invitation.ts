// Accepting an invitation: the secret shows that somebody was invited, the password that it was this account.

import {
  type AcceptInvitationRequest,
  readAcceptInvitationRequest,
  readNewAccount,
} from '@synthward/contracts';
import { acceptInvitation, findAccountByEmail, findOpenInvitation } from '@synthward/db';
import { notFound } from '../cohort-jobs/read';
import { digestOfSecret } from '../credentials/secrets';
import { type AccountDesk, type OpenedConsoleSession, prepareWayIn } from './console-session';
import { type AccountRequest, wrongPassword } from './sign-in';

/**
 * Joins the tenant and opens a session. The address is the invited one, whoever holds the secret: its account must be
 * shown to be one's own by the password, or is created. Throws `invalid_spec`, `rate_limited`, `unauthenticated` for a
 * wrong password, and `not_found` alike for a secret that is unknown, used, revoked or too old.
 */
export async function acceptTenantInvitation(
  desk: AccountDesk,
  { body, from }: AccountRequest,
): Promise<OpenedConsoleSession> {
  const request = readAcceptInvitationRequest(body);
  const { database, clock } = desk;
  const invitation = await findOpenInvitation(database, digestOfSecret(request.secret), clock.now());
  if (!invitation) throw notFound();
  const { email } = invitation;
  const forget = await desk.guesses.countGuess({ email, address: from.address });
  const account = await accountOf(desk, email, request);
  await forget();
  const { way, opened } = prepareWayIn(desk, from);
  const session = await acceptInvitation(database, { invitation, account }, way);
  if (!session) throw notFound();
  return opened(session);
}

/** The account with the address when the password is its own, or what a new one begins with. */
async function accountOf(
  { database, passwords }: AccountDesk,
  email: string,
  request: AcceptInvitationRequest,
) {
  const account = await findAccountByEmail(database, email);
  if (!account) {
    const { name, password } = readNewAccount(request);
    return { name, email, passwordHash: await passwords.hash(password) };
  }
  if (await passwords.verify(request.password, account.passwordHash)) return account;
  throw wrongPassword();
}
