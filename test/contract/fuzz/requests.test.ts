// Every operation under thousands of requests made from its own description, right and wrong.

import fc from 'fast-check';
import { createThings, type Things } from '../support/own-things';
import { useRealApi } from '../support/real-api';
import { callsOf } from './calls';
import { described } from './description';
import { manyRequests, reportRun, seed } from './report';
import { expectNoFindings, sendAll } from './send-all';

const REQUESTS = manyRequests(12_000);
/** What generates, scores or hashes passwords occupies a thread: one of these for eight others. */
const HEAVY = [
  ...['generateCohort', 'exportCohortFhir', 'evaluateMatches', 'getCohortPatient', 'previewCohort'],
  ...['signUp', 'startConsoleSession', 'acceptInvitation'],
];

const api = useRealApi('fuzz_requests');
let things: Things;
beforeAll(async () => {
  things = await createThings(api, api.own());
}, 120_000);
reportRun('requests', () => api.client().count());

test('every answer to every request is one that the description promises', async () => {
  const asker = { caller: api.own(), things };
  const anyCall = fc.oneof(
    ...described.map((operation) => ({
      weight: HEAVY.includes(operation.operationID) ? 1 : 8,
      arbitrary: callsOf(operation, asker),
    })),
  );
  const findings = await sendAll(api.client(), { calls: anyCall, count: REQUESTS, seed });
  expect(api.failures()).toEqual([]); // before the findings: it tells the cause of those that are faults of ours
  expectNoFindings(findings);
}, 900_000);
