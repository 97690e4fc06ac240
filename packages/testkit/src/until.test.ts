// What `until` promises to a waiting test.

import { until } from './until';

test('the answer is the first truthy one', async () => {
  const answers = [undefined, false, '', 'ready', 'later'];
  expect(await until(() => answers.shift(), { message: 'an answer comes' })).toBe('ready');
});

test('a wait in vain ends with the message and the time waited', async () => {
  const wait = until(async () => false, { timeoutMs: 20, message: 'the job completes' });
  await expect(wait).rejects.toThrow('Waited 20 ms in vain until the job completes.');
});

test('an error of the predicate ends the wait at once', async () => {
  const failing = () => {
    throw new Error('connection refused');
  };
  await expect(until(failing, { message: 'it answers' })).rejects.toThrow('connection refused');
});
