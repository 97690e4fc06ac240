// A certificate that signs itself, made on the spot, so that no private key and no expiry date lies in the sources.

import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

export interface TestCertificate {
  readonly key: string;
  readonly cert: string;
}

const ECDSA_WITH_SHA256 = sequence(objectId('2a8648ce3d040302'));
const HOUR_MS = 3_600_000;

/** Key and certificate in PEM, good for an hour before and after now, for DNS names and IPv4 addresses. */
export function makeCertificate(names: readonly string[]): TestCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const body = certificateBody(names, publicKey);
  const signature = sign('sha256', body, privateKey);
  const der = sequence(body, ECDSA_WITH_SHA256, bitString(signature));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}

function certificateBody(names: readonly string[], publicKey: KeyObject): Buffer {
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const name = nameOf(`synthward test ${createHash('sha256').update(spki).digest('hex').slice(0, 16)}`);
  const validity = sequence(time(Date.now() - HOUR_MS), time(Date.now() + HOUR_MS));
  const serial = element(0x02, Buffer.concat([Buffer.from([0x01]), randomBytes(8)]));
  const version3 = element(0xa0, element(0x02, Buffer.from([2])));
  const extensions = element(0xa3, sequence(alternativeNames(names), authority()));
  return sequence(version3, serial, ECDSA_WITH_SHA256, name, validity, name, spki, extensions);
}

function alternativeNames(names: readonly string[]): Buffer {
  const entries = names.map((name) =>
    /^[\d.]+$/.test(name)
      ? element(0x87, Buffer.from(name.split('.').map(Number)))
      : element(0x82, Buffer.from(name)),
  );
  return sequence(objectId('551d11'), element(0x04, sequence(...entries)));
}

/** Basic constraints: it may sign, which lets it be its own authority. */
function authority(): Buffer {
  const isAuthority = element(0x01, Buffer.from([0xff]));
  return sequence(objectId('551d13'), element(0x04, sequence(isAuthority)));
}

function nameOf(commonName: string): Buffer {
  const attribute = sequence(objectId('550403'), element(0x0c, Buffer.from(commonName)));
  return sequence(element(0x31, attribute));
}

function time(instant: number): Buffer {
  const digits = new Date(instant).toISOString().replace(/\D/g, '');
  return element(0x18, Buffer.from(`${digits.slice(0, 14)}Z`));
}

function objectId(hex: string): Buffer {
  return element(0x06, Buffer.from(hex, 'hex'));
}

function bitString(bytes: Buffer): Buffer {
  return element(0x03, Buffer.concat([Buffer.from([0]), bytes]));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return element(0x30, Buffer.concat(parts));
}

function element(tag: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  if (length < 0x100) return Buffer.from([0x81, length]);
  return Buffer.from([0x82, length >> 8, length & 0xff]);
}
