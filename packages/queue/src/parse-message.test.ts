import { InvalidQueueMessageError, parseOutboxMessage } from '@synthward/queue';

const JOB = { kind: 'job', queue: 'cohort-job', id: 'cj-job_1-w1', payload: { jobID: 'job_1' } };
const CHILD = { queue: 'cohort-chunk', id: 'cc-chunk_1-r1', payload: { chunkID: 'chunk_1' } };
const FLOW = {
  kind: 'flow',
  parent: { queue: JOB.queue, id: JOB.id, payload: JOB.payload },
  children: [CHILD],
};

describe('the boundary of the queue', () => {
  test('a message survives the way through JSON unchanged', () => {
    expect(parseOutboxMessage(JSON.parse(JSON.stringify(JOB)))).toEqual(JOB);
    expect(parseOutboxMessage(JSON.parse(JSON.stringify(FLOW)))).toEqual(FLOW);
  });

  test.each([
    ['no object', 'cohort-job'],
    ['an array', [JOB]],
    ['an unknown kind', { ...JOB, kind: 'letter' }],
    ['an unknown queue', { ...JOB, queue: 'cohort' }],
    ['the name of an inherited property as queue', { ...JOB, queue: 'constructor' }],
    ['a payload of another queue', { ...JOB, payload: CHILD.payload }],
    ['a payload without its id', { ...JOB, payload: {} }],
    ['a payload whose id is no text', { ...JOB, payload: { jobID: 7 } }],
    ['a payload with more than ids', { ...JOB, payload: { ...JOB.payload, spec: {} } }],
    ['an id with a colon, which BullMQ refuses', { ...JOB, id: 'cj:1' }],
    ['an id like an integer, which BullMQ refuses', { ...JOB, id: '17' }],
    ['an empty id', { ...JOB, id: '' }],
    ['an id of 201 characters', { ...JOB, id: 'a'.repeat(201) }],
    ['a flow without children', { ...FLOW, children: [] }],
    ['a flow of 501 children', { ...FLOW, children: Array.from({ length: 501 }, () => CHILD) }],
    ['a flow whose child is broken', { ...FLOW, children: [CHILD, { ...CHILD, id: 'c d' }] }],
  ])('%s is refused', (_, value) => {
    expect(() => parseOutboxMessage(value)).toThrow(InvalidQueueMessageError);
  });
});
