// What records say about race follows the language, and families agree.

import { forEverybody, livesOf, personOf, shareOf } from '../../../test/cohort-lives';
import { requireSpec } from '../../../test/random-spec';
import type { Person } from '../person';

function speakersOf(language: string): readonly Person[] {
  return livesOf(
    requireSpec({ name: 'race', population: 3000, demographics: { language: { [language]: 1 } } }),
  ).persons;
}

test('children are of the race and ethnicity of their mother, and spouses of each other', () => {
  forEverybody((person, { persons }) => {
    const { mother, spouse } = person.household;
    for (const index of [mother, spouse]) {
      if (index === null) continue;
      const { race, ethnicity } = personOf(persons, index);
      expect([person.race, person.ethnicity]).toEqual([race, ethnicity]);
    }
  });
});

test.each([
  ['es', 'hispanic-or-latino', 0.95],
  ['en', 'hispanic-or-latino', 0.07],
  ['zh', 'hispanic-or-latino', 0.01],
])('of speakers of %s the stated share answers %s', (language, ethnicity, share) => {
  const persons = speakersOf(language);
  expect(Math.abs(shareOf(persons.map((person) => person.ethnicity === ethnicity)) - share)).toBeLessThan(
    0.02,
  );
});

test.each([
  ['en', 'white', 0.79],
  ['en', 'black-or-african-american', 0.155],
  ['vi', 'asian', 0.96],
  ['ht', 'black-or-african-american', 0.96],
])('of speakers of %s the stated share is %s', (language, race, share) => {
  const persons = speakersOf(language);
  expect(Math.abs(shareOf(persons.map((person) => person.race === race)) - share)).toBeLessThan(0.03);
});

test('the default languages come near the ethnicities and races of the 2020 Census', () => {
  const { persons } = livesOf(requireSpec({ name: 'race', population: 6000 }));
  const isHispanic = ({ ethnicity }: Person) => ethnicity === 'hispanic-or-latino';
  expect(Math.abs(shareOf(persons.map(isHispanic)) - 0.187)).toBeLessThan(0.03);
  const isBlack = (person: Person) => person.race === 'black-or-african-american' && !isHispanic(person);
  expect(Math.abs(shareOf(persons.map(isBlack)) - 0.121)).toBeLessThan(0.03);
});
