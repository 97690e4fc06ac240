// Every visit has one claim, its lines add up, and nobody pays more than is billed.

import type { Coding } from '@synthward/contracts';
import fc from 'fast-check';
import {
  anyVisitedLife,
  checkUpsOf,
  dayOf,
  factsOf,
  type VisitedLife,
  visitOn,
} from '../../../test/visited-life';
import type { LifeClaim, LifeFacts, LifeReport } from '../life/clinical-life';
import { immunizationsOf, screeningProceduresOf } from '../prevention';
import { claimsOf, coveragesOf } from '.';

function billedOf({ facts, encounters }: VisitedLife) {
  return {
    encounters,
    procedures: screeningProceduresOf(facts, encounters),
    reports: [] as readonly LifeReport[], // none: the type is all that the empty list lacks
    immunizations: immunizationsOf(facts, encounters),
    coverages: coveragesOf(facts),
  };
}

function claimsOfPeople(payer: string, people: number): LifeClaim[] {
  return Array.from({ length: people }, (_, index) =>
    factsOf('1970-01-01', { index, fromDay: dayOf('2020-01-01'), payerOn: () => payer }),
  ).flatMap((facts) => claimsOf(facts, billedOf({ facts, encounters: checkUpsOf(facts, 200) })));
}

test('one claim a visit in order, whose lines add up to what is billed, and payments stay within it', () => {
  fc.assert(
    fc.property(anyVisitedLife, (life) => {
      const billed = billedOf(life);
      const claims = claimsOf(life.facts, billed);
      expect(claims.map(({ encounter }) => encounter)).toEqual(life.encounters);
      for (const { lines, billedCents, paidCents, patientCents, coverage, encounter } of claims) {
        expect(lines.reduce((sum, line) => sum + line.billedCents, 0)).toBe(billedCents);
        expect(lines[0]?.code).toBe(encounter.type);
        for (const cents of [billedCents, paidCents, patientCents]) {
          expect(Number.isInteger(cents)).toBe(true);
          expect(cents).toBeGreaterThanOrEqual(0);
        }
        expect(paidCents + patientCents).toBeLessThanOrEqual(billedCents);
        const payer = life.facts.payerOn(encounter.day);
        if (coverage) expect(coverage.payer).toBe(payer);
        else expect(['self-pay', 'uninsured']).toContain(payer);
      }
      const lines = claims.reduce((sum, claim) => sum + claim.lines.length, 0);
      expect(lines).toBe(life.encounters.length + billed.procedures.length + billed.immunizations.length);
    }),
    { numRuns: 100 },
  );
});

test('nothing is billed unless visits are', () => {
  const facts = factsOf('1970-01-01', { hasClaims: false });
  expect(claimsOf(facts, billedOf({ facts, encounters: checkUpsOf(facts, 300) }))).toEqual([]);
});

test('a visit, its procedure, its report and its vaccine are a line each, at the prices of the tables', () => {
  const facts = factsOf('1970-01-01');
  const encounter = visitOn(dayOf('2025-03-01'), 'follow-up');
  const elsewhere = visitOn(dayOf('2025-04-01'));
  const code = (name: string): Coding => ({ system: 'any', code: name, display: name });
  const at = { key: 'any', encounter };
  const [claim] = claimsOf(facts, {
    encounters: [encounter, elsewhere],
    procedures: [{ ...at, code: code('73761001'), minutes: 45, condition: null }],
    reports: [{ ...at, code: code('58410-2'), specimen: 'blood', observations: [] }],
    immunizations: [{ ...at, code: code('140'), dose: 1, lotNumber: 'AA0000A' }],
    coverages: [],
  });
  expect(claim?.lines.map(({ billedCents }) => billedCents)).toEqual([16_000, 285_000, 3_600, 4_200]);
  expect(claim?.billedCents).toBe(308_800);
});

test('who has no coverage pays all of it, and nobody else does', () => {
  for (const { coverage, status, paidCents, patientCents, billedCents } of claimsOfPeople('self-pay', 20))
    expect([coverage, status, paidCents, patientCents]).toEqual([null, 'paid', 0, billedCents]);
});

test('of decided claims one in twenty is denied, and prevention costs the insured nothing', () => {
  const claims = claimsOfPeople('commercial', 300);
  const denied = claims.filter(({ status }) => status === 'denied');
  expect(Math.abs(denied.length / claims.length - 0.05)).toBeLessThan(0.015);
  expect(denied.every(({ paidCents, patientCents }) => paidCents + patientCents === 0)).toBe(true);
  expect(claims.every(({ patientCents }) => patientCents === 0)).toBe(true);
});

test('a patient pays a fifth of what a commercial plan allows for a visit about a problem', () => {
  const encounters = [visitOn(dayOf('2024-01-10'), 'problem')];
  const settled = Array.from({ length: 20 }, (_, index) => factsOf('1970-01-01', { index }))
    .flatMap((facts) => claimsOf(facts, billedOf({ facts, encounters })))
    .filter(({ status, lines }) => status === 'paid' && lines.length === 1);
  const amounts = settled.map(({ billedCents, paidCents, patientCents }) => [
    billedCents,
    paidCents,
    patientCents,
  ]);
  expect(amounts[0]).toEqual([18_500, 9_176, 2_294]);
});

test('claims of the last two weeks wait for a decision, unless the person has died', () => {
  const facts = factsOf('1970-01-01');
  const encounters = [dayOf('2025-12-17'), dayOf('2025-12-18'), facts.toDay].map((day) =>
    visitOn(day, 'virtual'),
  );
  const statusesOf = (given: LifeFacts) =>
    claimsOf(given, billedOf({ facts: given, encounters })).map(({ status }) => status === 'submitted');
  expect(statusesOf(facts)).toEqual([false, true, true]);
  expect(statusesOf({ ...facts, deathDay: facts.toDay })).toEqual([false, false, false]);
});
