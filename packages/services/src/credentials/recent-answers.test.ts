// Remembered for a moment, and no longer than that.

import { createRecentAnswers } from './recent-answers';

let nowMs = 0;
const clock = { now: () => new Date(nowMs) };
const recent = () => createRecentAnswers<string>({ clock, forMs: 2000 });
const pass = (ms: number) => {
  nowMs += ms;
};

/** A question that counts how often it is asked; answers what `answers` holds, in turn, the last one for ever. */
function question(...answers: (string | undefined)[]) {
  let asked = 0;
  const ask = async () => {
    asked += 1;
    return answers[Math.min(asked, answers.length) - 1];
  };
  return { ask, asked: () => asked };
}

test('an answer serves everybody who asks within the time, from when it was asked, and is then asked anew', async () => {
  const { ask, asked } = question('first', 'second');
  const answers = recent();
  expect(await Promise.all([answers.find('a', ask), answers.find('a', ask)])).toEqual(['first', 'first']);
  pass(1999);
  expect(await answers.find('a', ask)).toBe('first');
  expect(asked()).toBe(1);
  pass(1);
  expect(await answers.find('a', ask)).toBe('second');
});

test('keys are remembered apart', async () => {
  const answers = recent();
  expect(await answers.find('a', question('one').ask)).toBe('one');
  expect(await answers.find('b', question('other').ask)).toBe('other');
});

test('that there is no answer is not remembered, and neither is an error', async () => {
  const answers = recent();
  const { ask } = question(undefined, 'known');
  expect(await answers.find('a', ask)).toBeUndefined();
  expect(await answers.find('a', ask)).toBe('known');
  const failing = () => Promise.reject(new Error('no database'));
  await expect(answers.find('b', failing)).rejects.toThrow('no database');
  expect(await answers.find('b', question('there again').ask)).toBe('there again');
});

test('what is forgotten is asked anew, also where the former answer is still on its way', async () => {
  const answers = recent();
  let answer: (text: string) => void = () => undefined;
  const former = answers.find('a', () => new Promise<string>((resolve) => (answer = resolve)));
  answers.forget();
  const { ask } = question('new');
  expect(await answers.find('a', ask)).toBe('new');
  answer('former');
  expect(await former).toBe('former');
  expect(await answers.find('a', ask)).toBe('new');
});

test('a clock that is put back makes nothing last', async () => {
  const { ask, asked } = question('first', 'second');
  const answers = recent();
  await answers.find('a', ask);
  pass(-5000);
  await answers.find('a', ask);
  expect(asked()).toBe(2);
});

test('ten thousand answers are kept, and never more', async () => {
  const answers = recent();
  const { ask, asked } = question('kept');
  for (let i = 0; i < 10_000; i += 1) await answers.find(String(i), ask);
  await answers.find('0', ask);
  expect(asked()).toBe(10_000);
  await answers.find('one more', ask);
  await answers.find('0', ask);
  expect(asked()).toBe(10_002);
});
