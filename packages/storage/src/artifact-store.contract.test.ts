// One contract for every store, on a real disk and on a real S3 server; the guarantees are in test/contract.

import { CEPH_INSTALL_COMMAND, type CephServer, isCephInstalled, startCeph } from '@synthward/testkit';
import { describeBackPressure } from '../test/contract/back-pressure';
import { describeFailing } from '../test/contract/failing';
import { openFilesystemSubject } from '../test/contract/filesystem-subject';
import { describeKeys } from '../test/contract/keys';
import { describeListing } from '../test/contract/listing';
import { describeReading } from '../test/contract/reading';
import { describeRemoving } from '../test/contract/removing';
import { describeS3Buckets, describeS3Objects } from '../test/contract/s3-only';
import { openS3Subject } from '../test/contract/s3-subject';
import type { Subject } from '../test/contract/subject';
import { describeWriting } from '../test/contract/writing';

const START_TIMEOUT_MS = 180_000;
let ceph: CephServer | undefined;

beforeAll(async () => {
  ceph = await startCeph();
}, START_TIMEOUT_MS);
afterAll(async () => {
  await ceph?.stop();
});

const hasCeph = isCephInstalled();
const skipReason = `SKIPPED, no S3 server: ${CEPH_INSTALL_COMMAND}`;
if (!hasCeph) process.stderr.write(`\nThe S3 store was NOT tested. ${skipReason}\n\n`);
const s3Name = hasCeph ? 'S3 store' : `S3 store (${skipReason})`;

const kinds = [
  { name: 'filesystem store', kind: 'filesystem', isAvailable: true, open: openFilesystemSubject },
  { name: s3Name, kind: 'S3', isAvailable: hasCeph, open: () => openS3Subject(requireCeph()) },
] as const;

describe.each(kinds)('$name', ({ kind, isAvailable, open }) => {
  let subject: Subject;
  const getSubject = () => subject;

  if (isAvailable) {
    beforeAll(async () => {
      subject = await open();
    });
    afterAll(() => subject.close());
  }
  const describeHere = isAvailable ? describe : describe.skip;

  describeHere('writes', () => describeWriting(getSubject));
  describeHere('fails whole', () => describeFailing(getSubject));
  describeHere('holds back its source', () => describeBackPressure(getSubject, kind));
  describeHere('reads', () => describeReading(getSubject));
  describeHere('lists', () => describeListing(getSubject));
  describeHere('removes', () => describeRemoving(getSubject));
  describeHere('guards its keys', () => describeKeys(getSubject));
});

(hasCeph ? describe : describe.skip)(`${s3Name}, by itself`, () => {
  describe('objects', () => describeS3Objects(requireCeph));
  describe('buckets', () => describeS3Buckets(requireCeph));
});

function requireCeph(): CephServer {
  if (!ceph) throw new Error('Ceph is installed but was not started.');
  return ceph;
}
