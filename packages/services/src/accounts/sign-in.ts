// Signing up and in with an address and a password.

import { readSignInRequest, readSignUpRequest } from '@synthward/contracts';
import { findAccountByEmail, signIn, signUp } from '@synthward/db';
import { AppError } from '@synthward/kernel';
import { type AccountDesk, type OpenedConsoleSession, type Origin, prepareWayIn } from './console-session';

export interface AccountRequest {
  readonly body: unknown;
  readonly from: Origin & { readonly address: string };
}

/** On which plan a tenant begins that somebody signs up. */
const FIRST_PLAN = 'free';

/**
 * An account, its own tenant and a session. Throws `invalid_spec`, `rate_limited`, and `email_taken`: the answer is a
 * session, so that whoever does not get one knows why in any case.
 */
export async function signUpAccount(
  desk: AccountDesk,
  { body, from }: AccountRequest,
): Promise<OpenedConsoleSession> {
  const { name, email, password, tenantName } = readSignUpRequest(body);
  await desk.guesses.countSignUp(from.address);
  const account = { name, email, passwordHash: await desk.passwords.hash(password) };
  const tenant = { name: tenantName, plan: FIRST_PLAN };
  const { way, opened } = prepareWayIn(desk, from);
  const session = await signUp(desk.database, { account, tenant }, way);
  if (session) return opened(session);
  throw new AppError('email_taken', 'There is an account with this address.');
}

/**
 * A session for the account with the address. Throws `invalid_spec`, `rate_limited`, and `unauthenticated` alike, and
 * after the same time, for an unknown address and a wrong password.
 */
export async function signInAccount(
  desk: AccountDesk,
  { body, from }: AccountRequest,
): Promise<OpenedConsoleSession> {
  const { email, password } = readSignInRequest(body);
  const forget = await desk.guesses.countGuess({ email, address: from.address });
  const account = await findAccountByEmail(desk.database, email);
  const isRight = await desk.passwords.verify(password, account?.passwordHash);
  if (!account || !isRight) throw wrongPassword();
  await forget();
  const { way, opened } = prepareWayIn(desk, from);
  return opened(await signIn(desk.database, account.id, way));
}

/** The same words for whatever was wrong. */
export function wrongPassword(): AppError {
  return new AppError('unauthenticated', 'The address or the password is not right.');
}
