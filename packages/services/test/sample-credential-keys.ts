// What credentials are checked with in tests.

import { Redacted } from '@synthward/kernel';
import { createCredentialKeys } from '../src/credentials/credential-keys';

export const sampleCredentialKeys = createCredentialKeys(
  new Redacted(Buffer.alloc(32, 7).toString('base64')),
);
