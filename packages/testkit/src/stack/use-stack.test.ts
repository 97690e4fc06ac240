// What a test may rely on when the platform that it starts does not do well.

import { processesOn } from './processes';
import { withStack } from './use-stack';

test('a stack that does not start is an error in its own words', async () => {
  const work = jest.fn();
  await expect(withStack({ env: { SYNTHWARD_LOCK_MS: 'soon' } }, work)).rejects.toThrow('SYNTHWARD_LOCK_MS');
  expect(work).not.toHaveBeenCalled();
});

test('work that fails with its stack killed leaves no process behind', async () => {
  let dataDir = '';
  const fail = withStack({}, async (place) => {
    dataDir = place.dataDir;
    await place.stack().kill();
    throw new Error('the work has failed');
  });
  await expect(fail).rejects.toThrow('the work has failed');
  expect(dataDir).not.toBe('');
  expect(processesOn(dataDir)).toEqual([]);
}, 120_000);
