// The pure packages touch no clock, no network, no environment and no global randomness.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  createGenerator,
  directoriesOf,
  manifestOf,
  planCohort,
  previewOf,
  qualityOf,
  scenarios,
  TallyKeeper,
} from '@synthward/cohorts';
import {
  bundledRecords,
  createEmbeddedEngine,
  createEngineLexicon,
  createMemoryIndex,
  isHighQuality,
  leadingJournalLevels,
} from '@synthward/evidence';
import { jsonContent, manifestContent, ndjsonContent, qualityPage } from '@synthward/exporters';
import { assemblePatient, recordBundle, recordResources } from '@synthward/fhir';
import { conditionOf, graphOf } from '../../packages/evidence/test/sample-patient';

/** What must not be touched, as [owner, name]. */
const FORBIDDEN: readonly (readonly [object, string])[] = [
  [Math, 'random'],
  ...[
    'exp',
    'log',
    'log2',
    'log10',
    'pow',
    'sin',
    'cos',
    'tan',
    'exp',
    'expm1',
    'log1p',
    'cbrt',
    'hypot',
  ].map((name): [object, string] => [Math, name]),
  [globalThis, 'Date'],
  [globalThis, 'fetch'],
  [globalThis, 'setTimeout'],
  [globalThis, 'setInterval'],
  [globalThis, 'setImmediate'],
  [globalThis, 'Intl'],
  [globalThis.crypto, 'randomUUID'],
  [globalThis.crypto, 'getRandomValues'],
  [String.prototype, 'localeCompare'],
  [String.prototype, 'toLocaleLowerCase'],
  [Number.prototype, 'toLocaleString'],
  [process, 'env'],
  [process, 'hrtime'],
];

function poison(): () => void {
  const undo = FORBIDDEN.map(([owner, name]) => {
    const before = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, {
      configurable: true,
      get() {
        throw new Error(`${name} was touched`);
      },
    });
    return () => {
      if (before) Object.defineProperty(owner, name, before);
      else Reflect.deleteProperty(owner, name);
    };
  });
  return () => {
    for (const restore of undo.reverse()) restore();
  };
}

interface Case {
  readonly detail: 'summary' | 'longitudinal';
  readonly population: number;
}

/** Everything the pure packages do for a cohort; answers the bytes. */
function generateAndExport({ detail, population }: Case): number {
  const scenario = scenarios[0]?.spec;
  if (!scenario) throw new Error('there is no scenario');
  const clinical = { ...scenario.clinical, detail, claims: detail === 'longitudinal' };
  const spec = { ...scenario, population, clinical };
  const { plan } = planCohort(spec);
  if (!plan) throw new Error('the scenario has no plan');
  const cohort = { ...spec, directories: directoriesOf(plan) };
  const generator = createGenerator(plan);
  const tally = new TallyKeeper(plan);
  const records: string[] = [];
  const summaries: string[] = [];
  for (let index = 0; index < population; index += 1) {
    const patient = generator.patientAt(index);
    tally.add(patient);
    summaries.push(patient.summary);
    records.push(...patient.records.map((record) => JSON.stringify(record)));
    for (const record of patient.records) {
      records.push(JSON.stringify([recordBundle(record, cohort), recordResources(record, cohort)]));
    }
  }
  const preview = previewOf(plan);
  const quality = qualityOf(plan, tally.read());
  const manifest = manifestOf(plan, tally.read(), []);
  const part = { number: 1, of: 1, firstPatient: 1, lastPatient: population };
  const contents = [
    ndjsonContent(records),
    jsonContent({ spec, preview, part, patients: records, patientSummaries: summaries }),
    manifestContent({ spec, preview, manifest, quality }),
    qualityPage({ spec, preview, quality }),
  ];
  return contents.flatMap((content) => [...content]).reduce((sum, block) => sum + block.length, 0);
}

test.each<Case>([
  { detail: 'summary', population: 60 },
  { detail: 'longitudinal', population: 20 },
])(
  'a $detail cohort is planned, generated and exported with every forbidden global replaced by a thrower',
  (of) => {
    const untouched = generateAndExport(of);
    const restore = poison();
    let bytes: number;
    try {
      bytes = generateAndExport(of);
    } finally {
      restore();
    }
    expect(bytes).toBe(untouched);
  },
);

/** The bundled library, asked about a patient. */
async function synthesise(): Promise<string> {
  const journalLevels = leadingJournalLevels;
  const index = createMemoryIndex({ isHighQuality: (record) => isHighQuality(record, journalLevels) });
  await index.add(bundledRecords());
  const engine = createEmbeddedEngine({ index, lexicon: createEngineLexicon(), journalLevels });
  const request = {
    user_query: 'Does tiotropium reduce exacerbations in patients with COPD in primary care?',
    assembled_patient: graphOf([conditionOf('Chronic kidney disease stage 4')]),
  };
  return JSON.stringify(await engine.synthesise(request, { asOf: '2026-11-26', now: () => 0 }));
}

test('a question is answered with every forbidden global replaced by a thrower', async () => {
  const untouched = await synthesise();
  expect(untouched).toContain('[1]');
  const restore = poison();
  let poisoned: string;
  try {
    poisoned = await synthesise();
  } finally {
    restore();
  }
  expect(poisoned).toBe(untouched);
});

/** The graphs of a few generated patients. */
function assemble(): string {
  const scenario = scenarios[0]?.spec;
  if (!scenario) throw new Error('there is no scenario');
  const spec = {
    ...scenario,
    population: 5,
    clinical: { ...scenario.clinical, detail: 'longitudinal' as const },
  };
  const { plan } = planCohort(spec);
  if (!plan) throw new Error('the scenario has no plan');
  const cohort = { ...spec, directories: directoriesOf(plan) };
  const { records } = createGenerator(plan).patientAt(2);
  const guard = { inText: () => false, inCode: () => false };
  return JSON.stringify(records.map((record) => assemblePatient(recordBundle(record, cohort), guard)));
}

test('patients are assembled with every forbidden global replaced by a thrower', () => {
  const untouched = assemble();
  expect(untouched).toContain('"node_type":"condition"');
  const restore = poison();
  let poisoned: string;
  try {
    poisoned = assemble();
  } finally {
    restore();
  }
  expect(poisoned).toBe(untouched);
});

test('the throwers do throw', () => {
  const restore = poison();
  const touches: string[] = [];
  try {
    for (const touch of [
      () => Math.random(),
      () => new Date(),
      () => process.env.HOME,
      () => 'a'.localeCompare('b'),
    ]) {
      try {
        touch();
      } catch (error) {
        touches.push(String(error));
      }
    }
  } finally {
    restore();
  }
  expect(touches).toHaveLength(4);
});

const PURE = ['kernel', 'contracts', 'cohorts', 'exporters', 'fhir', 'evidence'];
const FORBIDDEN_TEXT =
  /\bMath\.(?:random|exp|expm1|log|log1p|log2|log10|pow|a?(?:sin|cos|tan)h?|atan2|cbrt|hypot)\b|\bnew Date\b|\bDate\.\w|\bset(?:Timeout|Interval|Immediate)\b|\bfetch\(|\bprocess\.(?:env|hrtime)\b|\brandomUUID\b|\blocaleCompare\b|\bIntl\b|\btoLocale\w+\b/;

/** Where the clock and randomness of the platform itself have their home, and instants and zones of requests are read. */
const HOMES = new Set([
  'packages/kernel/src/clock.ts',
  'packages/kernel/src/ids.ts',
  'packages/contracts/src/billing/quotas.ts',
  'packages/kernel/src/time/retry-after.ts',
  'packages/contracts/src/instant.ts',
  'packages/contracts/src/schedules/cohort-schedule.ts',
]);

test('no source of a pure package names a forbidden thing', () => {
  const findings = PURE.flatMap((name) => sourcesBelow(`packages/${name}/src`)).filter(
    (file) =>
      !HOMES.has(file) && FORBIDDEN_TEXT.test(withoutComments(readFileSync(path.join(ROOT, file), 'utf8'))),
  );
  expect(findings).toEqual([]);
});

test('the scan finds what it looks for', () => {
  expect(withoutComments('const x = Math.random(); // Math.random')).toMatch(FORBIDDEN_TEXT);
  expect(withoutComments('// Math.random is forbidden')).not.toMatch(FORBIDDEN_TEXT);
});

const ROOT = path.resolve(__dirname, '../..');

function sourcesBelow(dir: string): string[] {
  return readdirSync(path.join(ROOT, dir), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => path.join(dir, name));
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
}
