// The guide to keys and tokens works as printed, and publishes the pattern that scanners need.

import { API_KEY_PATTERN } from '../../packages/services/src/credentials/api-key';
import { readGuide, useGuide } from './use-guide';

test('the guide publishes the pattern of keys as it is', () => {
  expect(readGuide('credentials')).toContain(`\`\`\`regex\n${API_KEY_PATTERN}\n\`\`\``);
});

describe('the commands of the guide to keys and tokens', () => {
  const { outputs } = useGuide('credentials');

  test('trade an account token for a bearer token, which opens the door', () => {
    expect(outputs().slice(0, 2)).toEqual(['Bearer for 900 s\n', '200\nEd25519\n']);
  });

  test('renew it once, and lose it by a second use', () => {
    expect(outputs()[2]).toBe('Bearer\ninvalid_grant\nunauthenticated\n');
  });

  test('create a key and see it in the list', () => {
    expect(outputs()[3]).toMatch(/^sw_live_\w{8}\n$/);
    expect(outputs()[4]).toBe('nightly builds: active, cohorts:read,cohorts:write\n');
  });

  test('rotate it: both are good', () => {
    expect(outputs()[5]).toBe('retiring, then active\n200\n200\n');
  });

  test('revoke it: it opens nothing', () => {
    expect(outputs()[6]).toBe('204\nunauthenticated\n');
  });
});
