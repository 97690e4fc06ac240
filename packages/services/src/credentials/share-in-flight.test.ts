// One question at a time for equal ones.

import { shareInFlight } from './share-in-flight';

test('equal questions at the same time are asked once, later ones anew, others apart', async () => {
  const asked: string[] = [];
  const ask = shareInFlight(
    async (question: string) => {
      asked.push(question);
      return asked.length;
    },
    (question) => question,
  );
  expect(await Promise.all([ask('a'), ask('a'), ask('b'), ask('a')])).toEqual([1, 1, 2, 1]);
  expect(await ask('a')).toBe(3);
  expect(asked).toEqual(['a', 'b', 'a']);
});

test('a refusal reaches everybody who asked, and is not remembered', async () => {
  let isRefused = true;
  const ask = shareInFlight(
    async () => {
      if (isRefused) throw new Error('no');
      return 'yes';
    },
    () => 'one',
  );
  const answers = await Promise.allSettled([ask(undefined), ask(undefined)]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  isRefused = false;
  expect(await ask(undefined)).toBe('yes');
});
