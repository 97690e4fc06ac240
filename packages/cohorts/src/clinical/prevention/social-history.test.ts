// Smoking goes from never to daily to former and not back, and about as many smoke as in the United States.

import { ageOn } from '@synthward/kernel';
import fc from 'fast-check';
import { anyVisitedLife, checkUpsOf, dayOf, factsOf, visitOn } from '../../../test/visited-life';
import { conditionCatalogue } from '../condition-catalogue';
import type { PastCondition } from '../history/condition-history';
import type { LifeEncounter } from '../life/clinical-life';
import { socialHistoryOf } from '.';

const NEVER = '266919005';
const DAILY = '449868002';
const FORMER = '8517006';

function pastCondition(id: string, onsetDate: string): PastCondition {
  const definition = conditionCatalogue.get(id);
  if (!definition) throw new Error(`there is no ${id}`);
  return { definition, onsetDay: dayOf(onsetDate) };
}

test('who has smoked never becomes somebody who never smoked, and who gave it up does not begin again', () => {
  fc.assert(
    fc.property(anyVisitedLife, ({ facts, encounters }) => {
      const statuses = socialHistoryOf(facts, encounters).map(({ value }) => value.code);
      const stages = statuses.map((code) => [NEVER, DAILY, FORMER].indexOf(code));
      expect(stages).not.toContain(-1);
      expect(stages).toEqual(stages.toSorted((a, b) => a - b));
    }),
    { numRuns: 100 },
  );
});

test('everybody is asked at each check-up from 13 years on, and at no other visit', () => {
  fc.assert(
    fc.property(anyVisitedLife, ({ facts, encounters }) => {
      const isAsked = ({ purpose, day }: LifeEncounter) =>
        purpose === 'wellness' && ageOn(facts.birthDay, day) >= 13;
      const asked = socialHistoryOf(facts, encounters).map(({ encounter }) => encounter);
      expect(asked).toEqual(encounters.filter(isAsked));
    }),
    { numRuns: 100 },
  );
});

test('a ninth of adults smoke, and about a fifth used to', () => {
  const today = dayOf('2026-01-01');
  const statuses = Array.from({ length: 6000 }, (_, index) => {
    const birthDay = today - Math.floor((18 + (index % 67)) * 365.25);
    const facts = { ...factsOf('1980-01-01'), index, birthDay, sex: index % 2 ? 'male' : 'female' } as const;
    return socialHistoryOf(facts, [visitOn(today)])[0]?.value.code;
  });
  const share = (code: string) => statuses.filter((status) => status === code).length / statuses.length;
  expect(Math.abs(share(DAILY) - 0.11)).toBeLessThan(0.02);
  expect(Math.abs(share(FORMER) - 0.21)).toBeLessThan(0.02);
});

test('most people with chronic bronchitis have smoked', () => {
  const history = [pastCondition('copd-bronchitis', '2020-01-01')];
  const statuses = Array.from({ length: 1000 }, (_, index) => {
    const facts = factsOf('1950-01-01', { index, history });
    return socialHistoryOf(facts, [visitOn(dayOf('2025-01-01'))])[0]?.value.code;
  });
  const haveSmoked = statuses.filter((status) => status !== NEVER).length;
  expect(Math.abs(haveSmoked / statuses.length - 0.8)).toBeLessThan(0.05);
});

test('a visit about a pregnancy says so until eight months in, and none after a stay in hospital', () => {
  const condition = pastCondition('pregnancy', '2025-02-01');
  const about = { condition: condition.definition };
  const facts = factsOf('1998-01-01', { history: [condition] });
  const visits = [
    { ...visitOn(dayOf('2025-01-20'), 'problem'), ...about },
    { ...visitOn(dayOf('2025-03-01'), 'problem'), ...about },
    visitOn(dayOf('2025-04-01'), 'problem'),
    { ...visitOn(dayOf('2025-05-01'), 'follow-up'), ...about },
    { ...visitOn(dayOf('2025-06-01'), 'admission'), ...about },
    { ...visitOn(dayOf('2025-07-01'), 'follow-up'), ...about },
  ];
  const pregnant = socialHistoryOf(facts, visits).map(({ encounter, value }) => [encounter, value.code]);
  expect(pregnant).toEqual([
    [visits[1], '77386006'],
    [visits[3], '77386006'],
  ]);
  expect(socialHistoryOf(factsOf('1998-01-01'), visits)).toEqual([]);
});

test('no finding names another code than those of tobacco and pregnancy', () => {
  const facts = factsOf('1990-01-01');
  const codes = socialHistoryOf(facts, checkUpsOf(facts, 300)).map(({ code }) => code.code);
  expect(new Set(codes)).toEqual(new Set(['72166-2']));
});
