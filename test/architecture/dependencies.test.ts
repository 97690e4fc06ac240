// The import rules see the whole tree, find nothing in it, and catch one planted violation each.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createPrivateDirectory } from '@synthward/testkit';

const ROOT = path.resolve(__dirname, '../..');
const CRUISER = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Report {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[];
  };
}

function cruise(root: string): Report {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [CRUISER, 'packages', 'apps', '--output-type', 'json'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    },
  );
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout);
}

test('the tree keeps every rule, and the rules see all of it', () => {
  const { summary } = cruise(ROOT);
  expect(summary.violations).toEqual([]);
  expect(summary.totalCruised).toBeGreaterThan(400);
}, 60_000);

/** A violation per rule: the file that commits it, what it says, and files that it needs. */
const planted: readonly (readonly [rule: string, file: string, source: string])[] = [
  [
    'layer-0-never-looks-up',
    'packages/kernel/src/bad.ts',
    "import { c } from '@synthward/contracts';\nexport const x = c;\n",
  ],
  [
    'layer-1-never-looks-up',
    'packages/contracts/src/bad.ts',
    "import { c } from '@synthward/cohorts';\nexport const x = c;\n",
  ],
  [
    'layer-2-never-looks-up',
    'packages/cohorts/src/bad.ts',
    "import { d } from '@synthward/db';\nexport const x = d;\n",
  ],
  [
    'layer-3-never-looks-up',
    'packages/db/src/bad.ts',
    "import { s } from '@synthward/services';\nexport const x = s;\n",
  ],
  [
    'pure-are-islands',
    'packages/exporters/src/bad.ts',
    "import { c } from '@synthward/cohorts';\nexport const x = c;\n",
  ],
  [
    'adapters-are-islands',
    'packages/storage/src/bad.ts',
    "import { d } from '@synthward/db';\nexport const x = d;\n",
  ],
  [
    'express-stays-at-home',
    'packages/services/src/bad.ts',
    "import express from 'express';\nexport const x = express;\n",
  ],
  [
    'bullmq-stays-at-home',
    'packages/services/src/bad.ts',
    "import { Queue } from 'bullmq';\nexport const x = Queue;\n",
  ],
  [
    'bull-board-stays-at-home',
    'packages/services/src/bad.ts',
    "import { createBullBoard } from '@bull-board/api';\nexport const x = createBullBoard;\n",
  ],
  [
    'prisma-stays-at-home',
    'packages/services/src/bad.ts',
    "import { PrismaPg } from '@prisma/adapter-pg';\nexport const x = PrismaPg;\n",
  ],
  [
    'pg-stays-at-home',
    'packages/services/src/bad.ts',
    "import { Pool } from 'pg';\nexport const x = Pool;\n",
  ],
  [
    's3-stays-at-home',
    'packages/services/src/bad.ts',
    "import { S3Client } from '@aws-sdk/client-s3';\nexport const x = S3Client;\n",
  ],
  [
    'lancedb-stays-at-home',
    'packages/services/src/bad.ts',
    "import { connect } from '@lancedb/lancedb';\nexport const x = connect;\n",
  ],
  [
    'opensearch-stays-at-home',
    'packages/services/src/bad.ts',
    "import { Client } from '@opensearch-project/opensearch';\nexport const x = Client;\n",
  ],
  [
    'stripe-stays-at-home',
    'packages/services/src/bad.ts',
    "import Stripe from 'stripe';\nexport const x = Stripe;\n",
  ],
  [
    'ipaddr-stays-at-home',
    'packages/services/src/bad.ts',
    "import ipaddr from 'ipaddr.js';\nexport const x = ipaddr;\n",
  ],
  [
    'fhirpath-stays-at-home',
    'packages/services/src/bad.ts',
    "import { compile } from 'fhirpath';\nexport const x = compile;\n",
  ],
  [
    'packages-never-import-apps',
    'packages/services/src/bad.ts',
    "import { a } from '../../../apps/api/src/index';\nexport const x = a;\n",
  ],
  [
    'apps-are-islands',
    'apps/api/src/bad.ts',
    "import { w } from '../../worker/src/index';\nexport const x = w;\n",
  ],
  [
    'adapters-only-in-compose',
    'apps/api/src/bad.ts',
    "import { d } from '@synthward/db';\nexport const x = d;\n",
  ],
  [
    'sdk-stands-alone',
    'packages/sdk/src/bad.ts',
    "import type { c } from '@synthward/contracts';\nexport type X = typeof c;\n",
  ],
  [
    'sdk-is-for-faces',
    'packages/services/src/bad.ts',
    "import { k } from '@synthward/sdk';\nexport const x = k;\n",
  ],
  [
    'embedded-only-in-the-stack',
    'apps/api/src/compose.ts',
    "import { b } from '@synthward/embedded';\nexport const x = b;\n",
  ],
  [
    'no-testkit-in-source',
    'packages/services/src/bad.ts',
    "import { t } from '@synthward/testkit';\nexport const x = t;\n",
  ],
  [
    'front-door-only',
    'packages/services/src/bad.ts',
    "import { inner } from '../../db/src/inner';\nexport const x = inner;\n",
  ],
  [
    'pure-core',
    'packages/cohorts/src/bad.ts',
    "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n",
  ],
  ['no-cycles', 'packages/kernel/src/index.ts', "import { k } from '.';\nexport const x = k;\n"],
  [
    'everything-resolves',
    'packages/kernel/src/bad.ts',
    "import { gone } from './gone';\nexport const x = gone;\n",
  ],
];

test('every rule has a planted violation', () => {
  const { forbidden }: { forbidden: { name: string }[] } = require(
    path.join(ROOT, '.dependency-cruiser.cjs'),
  );
  expect(planted.map(([rule]) => rule).toSorted()).toEqual(forbidden.map(({ name }) => name).toSorted());
});

describe('a planted violation is caught:', () => {
  const directory = createPrivateDirectory('planted');
  afterAll(() => directory.remove());

  test('none in the small tree before anything is planted', () => {
    const root = path.join(directory.path, 'clean');
    makeSmallTree(root);
    expect(cruise(root).summary.violations).toEqual([]);
  });

  test.each(planted)('%s', (rule, file, source) => {
    const root = path.join(directory.path, rule);
    makeSmallTree(root);
    writeFileSync(path.join(root, file), source);
    const rules = cruise(root).summary.violations.map((violation) => violation.rule.name);
    expect(rules).toContain(rule);
  });
});

const PACKAGES = {
  kernel: 'k',
  contracts: 'c',
  cohorts: 'c',
  exporters: 'e',
  db: 'd',
  storage: 's',
  embedded: 'b',
  services: 's',
  sdk: 'k',
  testkit: 't',
};

/** The smallest tree with a package of every layer; vendors stand there by name alone. */
function makeSmallTree(root: string): void {
  mkdirSync(path.join(root, 'node_modules/@synthward'), { recursive: true });
  for (const vendor of [
    'express',
    'bullmq',
    'pg',
    '@prisma/adapter-pg',
    '@aws-sdk/client-s3',
    '@bull-board/api',
    'stripe',
    'ipaddr.js',
    'fhirpath',
    '@lancedb/lancedb',
    '@opensearch-project/opensearch',
  ]) {
    writeVendor(path.join(root, 'node_modules', vendor), vendor);
  }
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.base.json']) {
    cpSync(path.join(ROOT, name), path.join(root, name));
  }
  writeFileSync(path.join(root, 'tsconfig.json'), '{ "extends": "./tsconfig.base.json" }\n');
  for (const [name, value] of Object.entries(PACKAGES)) {
    const home = path.join(root, 'packages', name);
    writePackage(home, `@synthward/${name}`, value);
    symlinkSync(home, path.join(root, 'node_modules/@synthward', name));
  }
  for (const [name, value] of Object.entries({ api: 'a', worker: 'w' })) {
    writePackage(path.join(root, 'apps', name), `@synthward/${name}`, value);
  }
  writeFileSync(path.join(root, 'packages/db/src/inner.ts'), 'export const inner = 1;\n');
}

function writePackage(home: string, name: string, value: string): void {
  mkdirSync(path.join(home, 'src'), { recursive: true });
  writeFileSync(path.join(home, 'package.json'), `${JSON.stringify({ name, main: 'src/index.ts' })}\n`);
  writeFileSync(path.join(home, 'src/index.ts'), `export const ${value} = 1;\n`);
}

function writeVendor(home: string, name: string): void {
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, 'package.json'), `${JSON.stringify({ name, main: 'index.js' })}\n`);
  writeFileSync(path.join(home, 'index.js'), 'module.exports = {};\n');
}
