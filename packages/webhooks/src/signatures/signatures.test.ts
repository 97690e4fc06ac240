// What we sign is what receivers of Standard Webhooks believe; the judges are libraries that others wrote.

import { generateKeyPairSync, verify as verifyWithKey } from 'node:crypto';
import fc from 'fast-check';
import { Webhook as StandardWebhook } from 'standardwebhooks';
import { Webhook as SvixWebhook } from 'svix';
import { mintSecret } from './secret';
import { sign } from './sign';
import { type ReceivedMessage, verify } from './verify';

// fast-check prints the seed of a failure; PROPERTY_SEED repeats it.
const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);

const ID = 'msg_2Kz8';
const BODY = '{"type":"cohort.job.completed","name":"Zoë"}';
const KNOWN_SECRET = `whsec_${Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')}`;

const nowSeconds = () => Math.floor(Date.now() / 1000);

function headersFor(secrets: readonly string[], timestampSeconds = nowSeconds()) {
  return {
    'webhook-id': ID,
    'webhook-timestamp': String(timestampSeconds),
    'webhook-signature': sign({ id: ID, timestampSeconds, body: BODY, secrets }),
  };
}

const { privateKey, publicKey } = ed25519Pair();
const SIGNING_SECRET = `whsk_${privateKey.toString('base64')}`;
const VERIFYING_KEY = `whpk_${publicKey.toString('base64')}`;

/** Raw halves of a new key, as they stand at the end of its DER. */
function ed25519Pair() {
  const pair = generateKeyPairSync('ed25519');
  return {
    privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'der' }).subarray(-32),
    publicKey: pair.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32),
  };
}

describe.each([
  ['standardwebhooks', (secret: string) => new StandardWebhook(secret)],
  ['svix', (secret: string) => new SvixWebhook(secret)],
])('the receiver of %s', (_name, receiverOf) => {
  const [former, present, foreign] = [mintSecret(), mintSecret(), mintSecret()];
  const headers = () => headersFor([present, former, SIGNING_SECRET]);

  test('accepts either secret while one replaces the other, beside a signature of another kind', () => {
    const message = JSON.parse(BODY);
    expect(receiverOf(present).verify(BODY, headers())).toEqual(message);
    expect(receiverOf(former).verify(BODY, headers())).toEqual(message);
  });

  test('refuses a foreign secret', () => {
    expect(() => receiverOf(foreign).verify(BODY, headers())).toThrow('No matching signature');
  });

  test('refuses a body that has a byte more', () => {
    expect(() => receiverOf(present).verify(`${BODY} `, headers())).toThrow('No matching signature');
  });

  test.each([-400, 400])('refuses a timestamp %i s from now', (offset) => {
    const shifted = headersFor([present], nowSeconds() + offset);
    expect(() => receiverOf(present).verify(BODY, shifted)).toThrow(/timestamp too/);
  });

  test('makes the signatures that we make, and we believe those', () => {
    const at = new Date(1_700_000_000_000);
    const theirs = receiverOf(KNOWN_SECRET).sign(ID, at, BODY);
    expect(sign({ id: ID, timestampSeconds: 1_700_000_000, body: BODY, secrets: [KNOWN_SECRET] })).toBe(
      theirs,
    );
    expect(received({ signature: theirs, secrets: [KNOWN_SECRET] })).toEqual({ valid: true });
  });
});

/** The verdict on the known message with some of it changed. */
function received(changes: Partial<ReceivedMessage> = {}) {
  const message = { id: ID, timestampSeconds: 1_700_000_000, body: BODY, secrets: [KNOWN_SECRET] };
  return verify({
    id: ID,
    timestamp: '1700000000',
    signature: sign(message),
    body: BODY,
    secrets: [KNOWN_SECRET],
    now: new Date(1_700_000_000_000),
    ...changes,
  });
}

describe('verify', () => {
  test('believes an unchanged message, as text and as bytes', () => {
    expect(received()).toEqual({ valid: true });
    expect(received({ body: Buffer.from(BODY) })).toEqual({ valid: true });
  });

  test.each<[string, Partial<ReceivedMessage>]>([
    ['another id', { id: 'msg_2Kz9' }],
    ['another timestamp', { timestamp: '1700000001' }],
    ['a byte more', { body: `${BODY} ` }],
    ['a byte less', { body: BODY.slice(0, -1) }],
    ['a foreign secret', { secrets: [mintSecret()] }],
    ['no secret', { secrets: [] }],
    ['a signature that is cut', { signature: 'v1,AAAA' }],
    ['a signature without a version', { signature: 'AAAA' }],
    ['a signature of another version', { signature: `v2,${Buffer.alloc(32).toString('base64')}` }],
  ])('refuses %s', (_what, changes) => {
    expect(received(changes)).toEqual({ valid: false, reason: 'no_matching_signature' });
  });

  test.each<[string, Partial<ReceivedMessage>]>([
    ['id', { id: undefined }],
    ['timestamp', { timestamp: undefined }],
    ['signature', { signature: '' }],
  ])('names a missing %s', (_what, changes) => {
    expect(received(changes)).toEqual({ valid: false, reason: 'missing_header' });
  });

  test.each(['1700000000.5', '-1700000000', '0x6553f100', '1700000000 ', 'soon'])(
    'reads no timestamp into %j',
    (timestamp) => {
      expect(received({ timestamp })).toEqual({ valid: false, reason: 'malformed_timestamp' });
    },
  );

  test.each([
    [-301, false],
    [-300, true],
    [300, true],
    [301, false],
  ])('tolerates five minutes: %i s from the timestamp', (offset, valid) => {
    const verdict = received({ now: new Date(1_700_000_000_000 + offset * 1000) });
    expect(verdict).toEqual(valid ? { valid } : { valid, reason: 'timestamp_out_of_tolerance' });
  });

  test('no change of one byte of a body is believed', () => {
    const bytes = Buffer.from(BODY);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const body = Buffer.from(bytes);
        body.writeUInt8(body.readUInt8(at) ^ change, at);
        expect(received({ body }).valid).toBe(false);
      }),
      { seed },
    );
  });
});

describe('an Ed25519 key', () => {
  const message = { id: ID, timestampSeconds: 1_700_000_000, body: BODY };
  const signature = sign({ ...message, secrets: [SIGNING_SECRET] });

  test('signs as v1a, which its public half verifies', () => {
    expect(signature).toMatch(/^v1a,/);
    expect(received({ signature, secrets: [VERIFYING_KEY] })).toEqual({ valid: true });
    expect(received({ signature, secrets: [SIGNING_SECRET] })).toEqual({ valid: true });
  });

  test('signs id, timestamp and body as anybody can check with the bare primitive', () => {
    const key = generateKeyPairSync('ed25519');
    const secret = key.privateKey.export({ type: 'pkcs8', format: 'der' }).subarray(-32).toString('base64');
    const [, encoded = ''] = sign({ ...message, secrets: [`whsk_${secret}`] }).split(',');
    const content = Buffer.from(`${ID}.1700000000.${BODY}`);
    expect(verifyWithKey(null, content, key.publicKey, Buffer.from(encoded, 'base64'))).toBe(true);
  });

  test('refuses a changed body and a foreign key', () => {
    const foreign = `whpk_${ed25519Pair().publicKey.toString('base64')}`;
    const refusal = { valid: false, reason: 'no_matching_signature' };
    expect(received({ signature, secrets: [VERIFYING_KEY], body: `${BODY} ` })).toEqual(refusal);
    expect(received({ signature, secrets: [foreign] })).toEqual(refusal);
  });

  test('may be written with its public half, if that is its own', () => {
    const both = (publicHalf: Buffer) => `whsk_${Buffer.concat([privateKey, publicHalf]).toString('base64')}`;
    expect(sign({ ...message, secrets: [both(publicKey)] })).toBe(signature);
    expect(() => sign({ ...message, secrets: [both(Buffer.alloc(32, 7))] })).toThrow(
      'do not belong together',
    );
  });

  test('does not sign with its public half', () => {
    expect(() => sign({ ...message, secrets: [VERIFYING_KEY] })).toThrow('cannot sign');
  });
});

describe('sign', () => {
  const message = { id: ID, timestampSeconds: 1_700_000_000, body: BODY, secrets: [KNOWN_SECRET] };

  test.each([
    ['an id with a full stop', { id: 'msg.1' }],
    ['an empty id', { id: '' }],
    ['a fraction of a second', { timestampSeconds: 1.5 }],
    ['a time before 1970', { timestampSeconds: -1 }],
    ['no secret', { secrets: [] }],
  ])('refuses %s', (_what, changes) => {
    expect(() => sign({ ...message, ...changes })).toThrow(expect.objectContaining({ code: 'internal' }));
  });

  test.each([
    'secret',
    'whsec_',
    'whsec_n0t-base64!',
    `whsec_${Buffer.alloc(23).toString('base64')}`,
    `whsec_${Buffer.alloc(65).toString('base64')}`,
    `whsk_${Buffer.alloc(31).toString('base64')}`,
    `whpk_${Buffer.alloc(33).toString('base64')}`,
  ])('refuses the secret %j without repeating it', (secret) => {
    const attempt = () => sign({ ...message, secrets: [secret] });
    expect(attempt).toThrow('A webhook secret is malformed');
    if (secret.length > 6) expect(attempt).not.toThrow(secret.slice(6));
  });
});

test('a minted secret is whsec_ and 32 bytes, another one each time', () => {
  const secrets = Array.from({ length: 100 }, mintSecret);
  expect(new Set(secrets).size).toBe(100);
  for (const secret of secrets) {
    expect(secret.slice(0, 6)).toBe('whsec_');
    expect(Buffer.from(secret.slice(6), 'base64')).toHaveLength(32);
  }
});
