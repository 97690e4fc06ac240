import type { SynthesisRequest } from '@synthward/contracts';
import { refuseIdentifiers } from './refuse-identifiers';

test('while a large request is looked at, others have their turn many times', async () => {
  const request: SynthesisRequest = {
    user_query: 'x',
    note: 'chronic kidney disease, 4 years; '.repeat(60_000),
  };
  let turns = 0;
  let isOver = false;
  const others = () => {
    turns += 1;
    if (!isOver) setImmediate(others);
  };
  setImmediate(others);
  await refuseIdentifiers(request);
  isOver = true;
  expect(turns).toBeGreaterThan(5);
});
