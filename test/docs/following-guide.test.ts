// The commands of the guide to following a job work as printed.

import { useGuide } from './use-guide';

describe('the commands of the guide to following a job', () => {
  const { outputs } = useGuide('following-a-job');

  test('have a small job in one request', () => {
    expect(outputs()[0]).toBe('completed\n');
  });

  test('hear every event of another', () => {
    expect(outputs()[1]).toBe('queued\nstarted\nfinalising\ncompleted\n');
  });

  test('go on after an event, until there is nothing to go on with', () => {
    expect(outputs()[2]).toBe('3\n4\n204\n');
  });

  test('ask again for nothing', () => {
    expect(outputs()[3]).toBe('304\n');
  });

  test('turn the pages of its artifacts', () => {
    expect(outputs()[4]).toBe('patients-00001.ndjson.gz\npatients-00002.ndjson.gz\n');
  });
});
