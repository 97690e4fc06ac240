// The guide to the truth pack names what the pack holds, and its commands work as printed.

import { truthFiles } from '@synthward/contracts';
import { readGuide, useGuide } from './use-guide';

test('the guide to the truth pack has a row for each of its files, in order', () => {
  const rows = [...readGuide('truth-pack').matchAll(/^\| `truth-([a-z]+)` \|/gm)].map(([, file]) => file);
  expect(rows).toEqual(truthFiles);
});

describe('the commands of the guide to the truth pack', () => {
  const { outputs } = useGuide('truth-pack');

  test('download the feed with every file of the truth', () => {
    const names = outputs()[0]?.trim().split('\n');
    expect(names).toEqual([
      'patients-00001.ndjson.gz',
      ...truthFiles.map((file) => `truth-${file}-00001.ndjson.gz`),
      'quality.html',
    ]);
  });

  test('put the records of all persons together', () => {
    expect(outputs()[2]).toBe('880 records of 400 persons\n');
  });

  test('count the causes of differences', () => {
    expect(outputs()[3]?.match(/'[a-z-]+'/g)).toHaveLength(5);
  });

  test('show a rule that mistakes look-alikes for one person, and tells households apart', () => {
    const rowOf = (relation: string) => {
      const row = outputs()[4]
        ?.split('\n')
        .find((line) => line.includes(` ${relation} `));
      return row?.match(/\d+/g)?.map(Number) ?? [];
    };
    for (const relation of ['same-person', 'twin', 'namesake', 'look-alike', 'household']) {
      const [pairs = 0, right = 0, wrong = 0] = rowOf(relation);
      expect(pairs).toBeGreaterThan(0);
      expect(right + wrong).toBe(pairs);
    }
    const [lookAlikes = 0, , mistaken = 0] = rowOf('look-alike');
    expect(mistaken).toBeGreaterThan(lookAlikes / 2);
    expect(rowOf('household')[2]).toBe(0);
  });

  test('find as many merged records in the feed as right merges in the truth', () => {
    expect(outputs()[5]).toBe('20 merged records in the feed, 20 right merges, 4 rows of wrong ones\n');
  });

  test('tell the life of a person from birth on', () => {
    const [name = '', birth = '', ...rest] = outputs()[6]?.trim().split('\n') ?? [];
    expect(birth.trim()).toBe(`${name.split(' ').at(-1)} birth`);
    expect(rest.at(-1)).toMatch(/^[a-z-]+(?:, [a-z-]+)+$/);
  });
});
