import { once } from './once';

test('what was made is given to all, and what could not be made is tried again', async () => {
  let attempts = 0;
  const get = once(async () => {
    attempts += 1;
    if (attempts === 1) throw new Error('not yet');
    return { attempts };
  });
  expect(await Promise.allSettled([get(), get()])).toMatchObject([
    { status: 'rejected' },
    { status: 'rejected' },
  ]);
  const [one, other] = await Promise.all([get(), get()]);
  expect(one).toBe(other);
  expect(attempts).toBe(2);
});
