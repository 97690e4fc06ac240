// Import rules of the monorepo, for dependency-cruiser 17.4.3 (18 needs Node 22):
//   depcruise packages apps
// Packages may resolve to src or to a built dist; in the second case run `tsc -b` first.
//
// dependency-cruiser 17 reads TypeScript through `typescript` (below 7) or through `@swc/core`.
// With neither it sees no .ts file and reports success, even with `parser: 'swc'`: let
// test/architecture/dependencies.test.ts assert the number of modules cruised and replay one
// planted violation per rule. Never put dist into `exclude`: that hides the edges to it.

const foundation = ['kernel', 'contracts'];
const pure = ['cohorts', 'evidence', 'exporters', 'fhir', 'fhir-lint'];
const adapters = [
  'db',
  'queue',
  'storage',
  'webhooks',
  'meter-events',
  'evidence-engines',
  'observability',
  'embedded',
];
const layers = [['kernel'], ['contracts'], pure, adapters, ['services']];
const testFile = '\\.test\\.tsx?$';

const anyOf = (names) => `(?:${names.join('|')})`;
const pkg = (names) => `^packages/${anyOf(names)}/`;
const without = (names, name) => names.filter((n) => n !== name);
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const upward = layers
  .slice(0, -1)
  .map((names, i) =>
    forbid(
      `layer-${i}-never-looks-up`,
      'Imports go one way: kernel, contracts, pure, adapters, services, apps.',
      { path: pkg(names), pathNot: testFile },
      { path: pkg(layers.slice(i + 1).flat()) },
    ),
  );

const islands = [
  ['pure', pure],
  ['adapters', adapters],
].map(([name, names]) =>
  forbid(
    `${name}-are-islands`,
    'Packages of one layer meet in services; every adapter may log and measure.',
    { path: `^packages/(${names.join('|')})/`, pathNot: testFile },
    { path: pkg(without(names, 'observability')), pathNot: '^packages/$1/' },
  ),
);

const vendors = [
  ['express', 'express|helmet|pino-http', '^apps/(?:api/|stack/src/bench/)'],
  ['bullmq', 'bullmq', '^packages/queue/'],
  ['bull-board', '@bull-board/[^/]+', '^(?:packages/queue|apps/api)/'],
  ['prisma', '@prisma/[^/]+', '^packages/db/'],
  ['pg', 'pg', '^packages/(?:db|queue|embedded)/'],
  ['s3', '@aws-sdk/[^/]+', '^packages/storage/'],
  ['lancedb', '@lancedb/[^/]+', '^packages/evidence-engines/'],
  ['opensearch', '@opensearch-project/[^/]+', '^packages/evidence-engines/'],
  ['stripe', 'stripe', '^packages/meter-events/'],
  ['ipaddr', 'ipaddr\\.js', '^packages/webhooks/'],
  ['fhirpath', 'fhirpath|@lhncbc/[^/]+', '^packages/fhir-lint/'],
].map(([name, modules, home]) =>
  forbid(
    `${name}-stays-at-home`,
    'One place knows each vendor; everyone else uses our own interface.',
    { path: '^(?:packages|apps)/', pathNot: [home, '^packages/testkit/', testFile] },
    { path: `^node_modules/(?:@types/)?(?:${modules})/` },
  ),
);

module.exports = {
  forbidden: [
    ...upward,
    ...islands,
    ...vendors,
    forbid(
      'packages-never-import-apps',
      'An app is a composition root, never a library.',
      { path: '^packages/' },
      { path: '^apps/' },
    ),
    forbid(
      'apps-are-islands',
      'Apps talk over the API or the queue.',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    forbid(
      'sdk-stands-alone',
      'It runs in browsers on fetch alone: its types are generated from the contract, so that no schema comes along.',
      { path: '^packages/sdk/src/', pathNot: testFile },
      { pathNot: '^packages/sdk/' },
    ),
    forbid(
      'sdk-is-for-faces',
      'A client is for what is outside the server.',
      { path: '^(?:packages|apps/(?:api|worker))/', pathNot: ['^packages/sdk/', testFile] },
      { path: '^packages/sdk/' },
    ),
    forbid(
      'embedded-only-in-the-stack',
      'Production names its own database and never finds another in its place.',
      { path: '^(?:packages|apps)/', pathNot: ['^apps/stack/', '^packages/(?:embedded|testkit)/', testFile] },
      { path: '^packages/embedded/' },
    ),
    forbid(
      'adapters-only-in-compose',
      'Routes and processors call services.',
      { path: '^apps/(?:api|worker)/', pathNot: ['/compose(?:\\.ts$|/)', testFile] },
      { path: pkg(without(adapters, 'observability')) },
    ),
    forbid(
      'no-testkit-in-source',
      'The test kit stays in tests.',
      { path: '/src/', pathNot: [testFile, '^packages/testkit/'] },
      { path: '^packages/testkit/' },
    ),
    forbid(
      'front-door-only',
      'Import a package by its name, never a file inside it.',
      { path: '^(packages|apps)/([^/]+)/' },
      {
        path: '^packages/[^/]+/(?:src|dist)/.+',
        pathNot: ['^packages/[^/]+/(?:src|dist)/index\\.(?:d\\.)?[jt]s$', '^$1/$2/'],
      },
    ),
    forbid(
      'pure-core',
      'No disk, network, process or thread below the adapters.',
      { path: pkg([...foundation, ...pure]), pathNot: testFile },
      {
        dependencyTypes: ['core'],
        pathNot: '^(?:node:)?(?:stream|stream/promises|zlib|crypto|buffer|util|assert)$',
      },
    ),
    forbid(
      'no-cycles',
      "A cycle has no reading order; what Prisma generates is nobody's reading.",
      { pathNot: '/generated/' },
      { circular: true },
    ),
    forbid(
      'everything-resolves',
      'A rule cannot see an import that does not resolve.',
      {},
      { couldNotResolve: true },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '/dist/'] },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
};
