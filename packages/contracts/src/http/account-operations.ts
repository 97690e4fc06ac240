// People and their sessions at the console.

import {
  acceptInvitationRequestSchema,
  consoleSessionSchema,
  signInRequestSchema,
  signUpRequestSchema,
} from '../access/account';
import type { Operation } from './operation';

const open = { method: 'post', access: 'public', isRateLimited: true, pathParameters: {} } as const;
const ofSession = {
  access: 'session',
  isRateLimited: true,
  path: '/auth/session',
  pathParameters: {},
} as const;

const cookie = {
  'Set-Cookie': '`__Host-synthward`: HttpOnly, SameSite=Lax; Secure unless served on loopback.',
} as const;

const opened = (status: 200 | 201, description: string) => ({
  [status]: { description, schema: consoleSessionSchema, headers: cookie },
});

export const accountOperations = {
  signUp: {
    ...open,
    operationID: 'signUp',
    path: '/auth/sign-up',
    summary: 'Sign up',
    description:
      'Creates an account, its tenant on the plan `free` with the account as owner, and a session. Attempts are counted by client address.',
    requestBody: signUpRequestSchema,
    responses: opened(201, 'Signed up and in.'),
    errors: ['email_taken'],
  },
  startConsoleSession: {
    ...open,
    operationID: 'startConsoleSession',
    path: '/auth/session',
    summary: 'Sign in',
    description:
      'Opens a session, by cookie, that does what a bearer token and a key do together. Attempts are counted by client address and by account; a wrong password and an unknown address are answered alike.',
    requestBody: signInRequestSchema,
    responses: opened(200, 'Signed in.'),
    errors: ['unauthenticated'],
  },
  getConsoleSession: {
    ...ofSession,
    method: 'get',
    operationID: 'getConsoleSession',
    summary: 'Read the session',
    description: 'Who is signed in, where the account is a member, and the token that changes need.',
    responses: { 200: { description: 'The session.', schema: consoleSessionSchema } },
    errors: [],
  },
  endConsoleSession: {
    ...ofSession,
    method: 'delete',
    operationID: 'endConsoleSession',
    summary: 'Sign out',
    description: 'Ends the session everywhere.',
    responses: { 204: { description: 'Ended.', headers: { 'Set-Cookie': 'Takes the cookie away.' } } },
    errors: [],
  },
  acceptInvitation: {
    ...open,
    operationID: 'acceptInvitation',
    path: '/auth/invitations/accept',
    summary: 'Accept an invitation',
    description:
      'Joins the tenant with the account of the invited address, which is created if there is none, and opens a session. An invitation can be accepted once, within seven days.',
    requestBody: acceptInvitationRequestSchema,
    responses: opened(200, 'Joined and signed in.'),
    errors: ['unauthenticated', 'not_found'],
  },
} as const satisfies Readonly<Record<string, Operation>>;
