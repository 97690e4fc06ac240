// A real S3 server for tests: Ceph's RADOS Gateway, private to the caller and gone with it.

import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

export interface CephServer {
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Stops the daemons and removes their folder. */
  stop(): Promise<void>;
}

/** What a test that cannot run without Ceph prints. */
export const CEPH_INSTALL_COMMAND =
  'apt-get install -y --no-install-recommends radosgw ceph-mon ceph-osd ceph-common';

const run = promisify(execFile);
const SCRIPTS = path.resolve(__dirname, '../../../test/support/ceph');
const PROGRAMS = ['ceph', 'ceph-mon', 'ceph-osd', 'radosgw', 'radosgw-admin', 'monmaptool', 'ceph-authtool'];
const ATTEMPTS = 3;
// Below the range from which the system gives ports to others (32768 and up); a server takes a block of 64.
const FIRST_PORT = 20_000;
const BLOCK_PORTS = 64;
const BLOCKS = 190;
const GATEWAY_OFFSET = 62;

/** Whether Ceph's programs are on the path: what a suite asks to name its describe block. */
export function isCephInstalled(): boolean {
  return PROGRAMS.every(isOnPath);
}

/**
 * Starts a monitor, an in-memory OSD and a gateway with one user: about ten seconds, 130 MB. Undefined when Ceph
 * is not installed; throws with the daemons' last words when it is but does not start.
 */
export async function startCeph(): Promise<CephServer | undefined> {
  if (!isCephInstalled()) return undefined;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnFreePorts();
    } catch (error) {
      // Another run can take a port between the look and the start.
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

async function startOnFreePorts(): Promise<CephServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'synthward-ceph-'));
  const basePort = await findFreeBlock();
  const ports = [String(basePort), String(basePort + GATEWAY_OFFSET)];
  const { stdout } = await run(path.join(SCRIPTS, 'up.sh'), [folder, ...ports, String(process.pid)]).catch(
    async (error: unknown) => {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      throw error;
    },
  );
  const settings = new Map(stdout.trim().split('\n').map(toSetting));
  return {
    endpoint: settings.get('S3_ENDPOINT') ?? '',
    region: settings.get('S3_REGION') ?? '',
    accessKeyId: settings.get('S3_ACCESS_KEY_ID') ?? '',
    secretAccessKey: settings.get('S3_SECRET_ACCESS_KEY') ?? '',
    stop: async () => {
      await run(path.join(SCRIPTS, 'down.sh'), [folder]);
    },
  };
}

function toSetting(line: string): [string, string] {
  const at = line.indexOf('=');
  return [line.slice(0, at), line.slice(at + 1)];
}

/** Parallel runs begin at different blocks; the ports that matter are tried, the OSD passes over taken ones. */
async function findFreeBlock(): Promise<number> {
  for (let tries = 0; tries < BLOCKS; tries += 1) {
    const basePort = FIRST_PORT + BLOCK_PORTS * Math.floor(Math.random() * BLOCKS);
    if ((await isFree(basePort)) && (await isFree(basePort + GATEWAY_OFFSET))) return basePort;
  }
  throw new Error('No free ports for Ceph between 20000 and 32160.');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

function isOnPath(program: string): boolean {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.some((folder) => isExecutable(path.join(folder, program)));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
