import { createPasswordDesk } from './password-desk';

test('passwords are hashed and checked in turn, and who finds too many waiting is told to come again', async () => {
  const desk = createPasswordDesk({ atOnce: 1, mostWaiting: 2 });
  const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => desk.hash('a long password')));
  expect(outcomes.map(({ status }) => status)).toEqual([
    ...['fulfilled', 'fulfilled', 'fulfilled'],
    ...['rejected', 'rejected'],
  ]);
  expect(outcomes.at(-1)).toMatchObject({ reason: { code: 'unavailable', data: { retryAfterSeconds: 5 } } });
  const [first] = outcomes;
  const hash = first?.status === 'fulfilled' ? first.value : '';
  expect(await desk.verify('a long password', hash)).toBe(true);
  expect(await desk.verify('another password', hash)).toBe(false);
});

test('a failure gives its place to the next', async () => {
  const desk = createPasswordDesk({ atOnce: 1, mostWaiting: 2 });
  const outcomes = await Promise.allSettled([
    desk.verify('x', 'no hash'),
    desk.verify('x', 'no hash'),
    desk.hash('x'),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
});
