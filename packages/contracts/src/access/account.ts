// Accounts of people: how they sign up and in, and what a session tells them of themselves.

import { z } from 'zod';
import { explainIssue } from '../cohort/explain-issue';
import { MUST_BE_OBJECT, text } from '../cohort/spec-fields';
import type { DeepReadonly } from '../deep-readonly';
import { invalidSpec } from '../errors/invalid-spec';
import { roleSchema } from './roles';

const LEAST_PASSWORD_CHARACTERS = 12;
const MOST_PASSWORD_CHARACTERS = 256;
const MOST_EMAIL_CHARACTERS = 254; // RFC 5321, section 4.5.3.1.3, less the angle brackets

const EMAIL = 'must be an e-mail address';
const PASSWORD = `must be a text of ${LEAST_PASSWORD_CHARACTERS} to ${MOST_PASSWORD_CHARACTERS} characters`;

const BROKEN = /\p{Cs}/u; // unpaired surrogates: two passwords must not become the same bytes

/** The production of the HTML standard for `input type=email`, with a dot in the host. */
const EMAIL_FORM =
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/;

/** An address in lower case: people do not tell the case of a letter there, and hosts do not. */
export const emailSchema = z
  .string({ error: EMAIL })
  .max(MOST_EMAIL_CHARACTERS, { error: EMAIL, abort: true })
  .overwrite((address) => address.toLowerCase())
  .regex(EMAIL_FORM, EMAIL)
  .meta({ description: 'Upper case is taken for lower case.', example: 'ada@example.org' });

/** A new password, in the form in which it is hashed (NFC): keyboards write one character in several ways. */
const newPassword = z
  .string({ error: PASSWORD })
  .max(4 * MOST_PASSWORD_CHARACTERS, { error: PASSWORD, abort: true })
  .refine((password) => !BROKEN.test(password), { error: 'must not contain broken Unicode', abort: true })
  .overwrite((password) => password.normalize('NFC'))
  .refine((password) => isWithin([...password].length), PASSWORD)
  .meta({
    description: 'Any characters; counted after normalisation (NFC).',
    minLength: LEAST_PASSWORD_CHARACTERS,
  });

/** A password that is compared with one that is there: whatever it is, the answer is that it fits or not. */
const givenPassword = z
  .string({ error: 'must be a text' })
  .max(4 * MOST_PASSWORD_CHARACTERS, PASSWORD)
  .overwrite((password) => password.normalize('NFC'));

function isWithin(characters: number): boolean {
  return characters >= LEAST_PASSWORD_CHARACTERS && characters <= MOST_PASSWORD_CHARACTERS;
}

export const signUpRequestSchema = z
  .strictObject(
    { name: text(200), email: emailSchema, password: newPassword, tenantName: text(200) },
    MUST_BE_OBJECT,
  )
  .meta({ id: 'SignUpRequest' });

export const signInRequestSchema = z
  .strictObject({ email: emailSchema, password: givenPassword }, MUST_BE_OBJECT)
  .meta({ id: 'SignInRequest' });

export const acceptInvitationRequestSchema = z
  .strictObject(
    {
      secret: text(100).meta({ description: 'As the inviter was shown it.' }),
      password: givenPassword.meta({
        description: 'Of the account with the invited address; of the new one where there is none.',
      }),
      name: text(200)
        .optional()
        .meta({ description: 'Of the new account; without meaning for one that is there.' }),
    },
    MUST_BE_OBJECT,
  )
  .meta({ id: 'AcceptInvitationRequest' });

const accountSchema = z
  .object({ accountID: z.string(), name: z.string(), email: z.string() })
  .meta({ id: 'Account' });

const membershipSchema = z
  .object({ tenantID: z.string(), tenantName: z.string(), role: roleSchema })
  .meta({ id: 'Membership' });

export const consoleSessionSchema = z
  .object({
    account: accountSchema,
    memberships: z.array(membershipSchema).meta({ description: 'The oldest first.' }),
    csrfToken: z
      .string()
      .meta({ description: 'Goes into X-CSRF-Token of every request that changes something.' }),
    expiresAt: z.iso
      .datetime()
      .meta({ description: 'Moves on while the session is used, for seven days at most.' }),
  })
  .meta({ id: 'ConsoleSession' });

export type SignUpRequest = DeepReadonly<z.output<typeof signUpRequestSchema>>;
export type SignInRequest = DeepReadonly<z.output<typeof signInRequestSchema>>;
export type AcceptInvitationRequest = DeepReadonly<z.output<typeof acceptInvitationRequestSchema>>;
export type MembershipView = DeepReadonly<z.infer<typeof membershipSchema>>;
export type ConsoleSessionView = DeepReadonly<z.infer<typeof consoleSessionSchema>>;

/** Throws `invalid_spec` with every problem. */
export function readSignUpRequest(body: unknown): SignUpRequest {
  return readBody(signUpRequestSchema, body);
}

/** Throws `invalid_spec` with every problem. */
export function readSignInRequest(body: unknown): SignInRequest {
  return readBody(signInRequestSchema, body);
}

/** Throws `invalid_spec` with every problem; what a new account needs is looked at by `readNewAccount`. */
export function readAcceptInvitationRequest(body: unknown): AcceptInvitationRequest {
  return readBody(acceptInvitationRequestSchema, body);
}

const newAccountSchema = z.object({ name: text(200), password: newPassword });

/** What an accepted invitation needs where there is no account yet. Throws `invalid_spec`. */
export function readNewAccount(
  request: AcceptInvitationRequest,
): Readonly<z.output<typeof newAccountSchema>> {
  return readBody(newAccountSchema, request);
}

/** The body by the schema. Throws `invalid_spec` with every problem. */
export function readBody<Schema extends z.ZodObject>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body, { reportInput: true });
  if (parsed.success) return parsed.data;
  const known = Object.keys(schema.shape);
  throw invalidSpec(parsed.error.issues.flatMap((issue) => explainIssue(issue, () => known)));
}
