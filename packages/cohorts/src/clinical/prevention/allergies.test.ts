// Allergies begin after birth, are recorded when a visit comes, and are as common as stated.

import fc from 'fast-check';
import {
  anyVisitedLife,
  checkUpsOf,
  dayOf,
  factsOf,
  lookedAtEarlier,
  visitOn,
} from '../../../test/visited-life';
import { conditionCatalogue } from '../condition-catalogue';
import { allergiesOf } from '.';
import { allergens } from './allergen-table';

test('each begins after birth and is recorded at the first visit from then on', () => {
  fc.assert(
    fc.property(anyVisitedLife, ({ facts, encounters }) => {
      for (const { onsetDay, encounter } of allergiesOf(facts, encounters)) {
        expect(onsetDay).toBeGreaterThan(facts.birthDay);
        expect(encounter).toBe(encounters.find(({ day }) => day >= onsetDay));
      }
    }),
    { numRuns: 150 },
  );
});

test('a later day of looking adds allergies, and changes no more than whether they have passed', () => {
  fc.assert(
    fc.property(anyVisitedLife, fc.nat(2000), (life, days) => {
      const day = Math.max(life.facts.fromDay, life.facts.toDay - days);
      const earlier = lookedAtEarlier(life, day);
      const before = allergiesOf(earlier.facts, earlier.encounters);
      const now = allergiesOf(life.facts, life.encounters).filter(({ encounter }) => encounter.day <= day);
      expect(before.map(({ key }) => key)).toEqual(now.map(({ key }) => key));
      before.forEach(({ status }, i) => {
        if (status === 'resolved') expect(now[i]?.status).toBe('resolved');
      });
    }),
    { numRuns: 150 },
  );
});

test('between a fifth and a quarter of adults have one or more', () => {
  const people = Array.from({ length: 4000 }, (_, index) => factsOf('1970-01-01', { index }));
  const visit = [visitOn(dayOf('2025-06-01'))];
  const withAny = people.filter((facts) => allergiesOf(facts, visit).length > 0).length;
  expect(withAny / people.length).toBeGreaterThan(0.2);
  expect(withAny / people.length).toBeLessThan(0.25);
});

test('three in ten of those with seasonal rhinitis are allergic to grass pollen', () => {
  const definition = conditionCatalogue.get('allergic-rhinitis');
  if (!definition) throw new Error('there is no allergic rhinitis');
  const history = [{ definition, onsetDay: dayOf('2000-01-01') }];
  const people = Array.from({ length: 2000 }, (_, index) => factsOf('1970-01-01', { index, history }));
  const visit = [visitOn(dayOf('2025-06-01'))];
  const allergic = people.filter((facts) =>
    allergiesOf(facts, visit).some(({ code }) => code.code === '418689008'),
  );
  expect(Math.abs(allergic.length / people.length - 0.3)).toBeLessThan(0.04);
});

test('some allergies of childhood pass, and none of adults does', () => {
  const statuses = (birthDate: string) =>
    Array.from({ length: 4000 }, (_, index) => factsOf(birthDate, { index, toDay: dayOf('2026-01-01') }))
      .flatMap((facts) => allergiesOf(facts, checkUpsOf(facts, 365)))
      .filter(({ status, onsetDay }) => status === 'resolved' && onsetDay > dayOf(birthDate) + 10 * 366);
  expect(statuses('1970-01-01')).toEqual([]);
  const peanut = Array.from({ length: 6000 }, (_, index) => factsOf('2006-01-01', { index }))
    .flatMap((facts) => allergiesOf(facts, checkUpsOf(facts, 365)))
    .filter(({ code }) => code.code === '91935009');
  const passed = peanut.filter(({ status }) => status === 'resolved').length / peanut.length;
  expect(passed).toBeGreaterThan(0.1);
  expect(passed).toBeLessThan(0.3);
});

test('life-threatening reactions are severe and of high criticality', () => {
  const reactions = allergens.flatMap((allergen) => allergen.reactions);
  const severe = reactions.filter(({ manifestation }) => manifestation.display === 'Anaphylaxis');
  expect(severe.map(({ severity, criticality }) => `${severity} ${criticality}`)).toEqual(
    Array(4).fill('severe high'),
  );
});
