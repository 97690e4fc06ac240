// Record ids: UUIDs that say nothing to a reader, and lead back to their record for whoever has the seed.

import { keyedStream, mixWords, uuidText } from '@synthward/kernel';

/** Which record of which patient. */
interface RecordAddress {
  /** 0 to population - 1. */
  readonly index: number;
  /** Position of the source system in the specification, below 256. */
  readonly system: number;
  /** 0 for the regular record, 1 to 255 for duplicates. */
  readonly ordinal: number;
}

export interface RecordIds {
  /** The UUID (version 8, RFC 9562) of a record. */
  idOf(address: RecordAddress): string;
  /** The record of a UUID in lower case; undefined for every id that is not of this seed. */
  addressOf(id: string): RecordAddress | undefined;
}

const ROUNDS = 8;
const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * The ids of a seed. An address (56 bits) is enciphered to 64 bits by a Feistel network whose round keys come from
 * the seed; 58 bits of a keyed checksum fill the UUID. So ids are unique by construction, look random, do not change
 * when other records come or go, and a matcher's output can be scored without a table of all records.
 */
export function recordIdsOf(seed: number): RecordIds {
  const random = keyedStream(seed, 'ids/record');
  const keys = Uint32Array.from({ length: 2 * ROUNDS + 4 }, () => random.uint32());
  return {
    idOf({ index, system, ordinal }) {
      const [high, low] = encipher(index >>> 0, ((system & 0xff) << 8) | (ordinal & 0xff), keys);
      return print(high, low, checksumOf(high, low, keys));
    },
    addressOf(id) {
      if (!SHAPE.test(id)) return undefined;
      const [high, low] = readCipher(id);
      if (print(high, low, checksumOf(high, low, keys)) !== id) return undefined;
      const [index, rest] = decipher(high, low, keys);
      return rest > 0xffff ? undefined : { index, system: rest >>> 8, ordinal: rest & 0xff };
    },
  };
}

type Words = readonly [high: number, low: number];

function encipher(high: number, low: number, keys: Uint32Array): Words {
  let [left, right] = [high, low];
  for (let round = 0; round < ROUNDS; round += 1) {
    [left, right] = [
      right,
      (left ^ mixWords(right, keyAt(keys, 2 * round), keyAt(keys, 2 * round + 1))) >>> 0,
    ];
  }
  return [left, right];
}

function decipher(high: number, low: number, keys: Uint32Array): Words {
  let [left, right] = [high, low];
  for (let round = ROUNDS - 1; round >= 0; round -= 1) {
    [left, right] = [
      (right ^ mixWords(left, keyAt(keys, 2 * round), keyAt(keys, 2 * round + 1))) >>> 0,
      left,
    ];
  }
  return [left, right];
}

/** 28 and 30 bits, the room that version and variant leave. */
function checksumOf(high: number, low: number, keys: Uint32Array): Words {
  const first = mixWords(high ^ keyAt(keys, 2 * ROUNDS), low, keyAt(keys, 2 * ROUNDS + 1));
  const second = mixWords(low ^ keyAt(keys, 2 * ROUNDS + 2), high, keyAt(keys, 2 * ROUNDS + 3));
  return [first >>> 4, second >>> 2];
}

function keyAt(keys: Uint32Array, at: number): number {
  return keys[at] ?? 0;
}

/** `hhhhhhhh-llll-8ccc-vccc-llllcccccccc`: the cipher in front and in the middle, the checksum in between. */
function print(high: number, low: number, [first, second]: Words): string {
  const b = (low & 0xffff0000) | 0x8000 | (first >>> 16);
  const c = ((8 | (second >>> 28)) << 28) | (((first >>> 4) & 0xfff) << 16) | (low & 0xffff);
  const d = (first << 28) | (second & 0x0fffffff);
  return uuidText(high, b, c, d);
}

function readCipher(id: string): Words {
  return [Number.parseInt(id.slice(0, 8), 16), Number.parseInt(id.slice(9, 13) + id.slice(24, 28), 16)];
}
