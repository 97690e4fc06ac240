// Every language of a specification has names, and names in plain letters where plain letters are needed.

import { keyedStream } from '@synthward/kernel';
import { accented, withoutAccents } from './accents';
import { familyPoolOf, givenPoolOf, heritageOfLanguage, spokenLanguage } from './name-pools';
import { drawSurname } from './surname';

/** The languages that a specification may name. */
const languages = 'en es zh vi tl ko ar fr ru de pt ht hi pl ja other'.split(' ');

function heritage(language: string) {
  return heritageOfLanguage(spokenLanguage(language, () => keyedStream(1, 'pool-test')));
}

test('every language that can be asked for has names of its own, but English and the remainder', () => {
  const drawsStream = languages.filter((language) => {
    let isAsked = false;
    spokenLanguage(language, () => {
      isAsked = true;
      return keyedStream(1, 'pool-test');
    });
    return isAsked;
  });
  expect(drawsStream).toEqual(['other']);
  expect(languages.filter((language) => !heritage(language).own)).toEqual(['en']);
});

test('every name of every list begins with a capital letter, and without accents is plain', () => {
  const names = new Set<string>();
  for (const language of languages) {
    for (let i = 0; i < 220; i += 1) {
      const random = keyedStream(i, 'pool-test', language);
      const traits = { sex: i % 2 ? 'female' : 'male', birthYear: 1910 + (i % 120) } as const;
      for (const name of givenPoolOf(heritage(language), traits, random).names) names.add(name);
      for (const name of familyPoolOf(heritage(language), random).names) names.add(name);
      names.add(drawSurname(heritage(language), random).whole);
    }
  }
  expect(names.size).toBeGreaterThan(1000);
  expect([...names].filter((name) => !/^\p{Lu}[\p{L} -]+$/u.test(name))).toEqual([]);
  expect([...names].filter((name) => !/^[A-Z][A-Za-z -]+$/.test(withoutAccents(name)))).toEqual([]);
});

test('four in ten write the accents of a Spanish name that has any', () => {
  const spellings = Array.from({ length: 1000 }, (_, i) => accented('Nunez', keyedStream(i, 'accent-test')));
  expect(new Set(spellings)).toEqual(new Set(['Nunez', 'Núñez']));
  expect(spellings.filter((name) => name === 'Núñez').length).toBeGreaterThan(350);
  expect(spellings.filter((name) => name === 'Núñez').length).toBeLessThan(450);
  expect(accented('Smith', keyedStream(1, 'accent-test'))).toBe('Smith');
});
