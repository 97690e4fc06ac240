// Asking for a synthesis: checked first, then written with its doorbell and its hold on the quota in one transaction.

import {
  type Creation,
  type CreationAnswer,
  isBlankQuery,
  readSynthesisRequest,
  type SynthesisRequest,
} from '@synthward/contracts';
import { type Database, insertSynthesis, type Prisma } from '@synthward/db';
import { AppError, type Clock, randomBase62 } from '@synthward/kernel';
import { createOnce } from '../creations/create-once';
import { refuseIdentifiers } from './refuse-identifiers';

/** 142 bits. */
const ID_LENGTH = 24;
/** Longer than any provider may take, with all that may be tried after it. */
const DEADLINE_MS = 10 * 60_000;

export interface SynthesisAsker {
  readonly database: Database;
  readonly clock: Clock;
  /** Hurries the relay; a lost ring only delays. */
  readonly ring: () => void;
  /** Whether there is anybody who could answer. */
  readonly hasProvider: boolean;
}

export interface SynthesisQuestion {
  readonly tenantID: string;
  readonly body: unknown;
  readonly requestID: string;
  readonly apiKeyID: string | null;
}

/** What is answered for an accepted question. */
export interface AskedSynthesis {
  readonly job_id: string;
}

/**
 * The id of the new synthesis, once for each ticket; null for a blank question, which creates nothing. What could tell who
 * a person is, is refused before anything is stored, and repeated nowhere. Throws `validation_failed`, `quota_exceeded`, those of `createOnce`, and `unavailable` when nobody could answer or nothing can be
 * stored.
 */
export async function askForSynthesis(
  asker: SynthesisAsker,
  question: SynthesisQuestion,
  creation: Creation<AskedSynthesis>,
): Promise<CreationAnswer<AskedSynthesis> | null> {
  const request = readSynthesisRequest(question.body);
  await refuseIdentifiers(request);
  if (isBlankQuery(request)) return null;
  if (!asker.hasProvider) throw new AppError('unavailable', 'Nobody is there to answer clinical questions.');
  const answer = await store(asker, { question, request, creation });
  if (!answer.isReplayed) asker.ring();
  return answer;
}

interface Storing {
  readonly question: SynthesisQuestion;
  readonly request: SynthesisRequest;
  readonly creation: Creation<AskedSynthesis>;
}

async function store({ database, clock }: SynthesisAsker, { question, request, creation }: Storing) {
  const { tenantID, requestID, apiKeyID } = question;
  try {
    return await createOnce({ database, clock }, creation, {
      prepare: () => ({ id: `syn_${randomBase62(ID_LENGTH)}`, createdAt: clock.now() }),
      create: async (transaction, { id, createdAt }) => {
        await insertSynthesis(transaction, {
          ...{ id, tenantID, apiKeyID, requestID, createdAt },
          request: request as Prisma.InputJsonObject, // read from JSON
          deadlineAt: new Date(createdAt.getTime() + DEADLINE_MS),
        });
        return { job_id: id };
      },
    });
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('unavailable', 'The question cannot be stored at the moment.', { cause });
  }
}
