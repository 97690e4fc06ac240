// Resources come out as lines of their types, record by record in the order that is asked for.

import { ResourcePages } from './resource-pages';

const resource = (resourceType: string, id: string, text = '') => ({ resourceType, id, text });

function linesOf(pages: ResourcePages, type: string, order = (place: number) => place): string {
  return Buffer.concat([...pages.linesOf(type, order)]).toString();
}

const asLines = (resources: readonly object[]) =>
  resources.map((each) => `${JSON.stringify(each)}\n`).join('');

const shared = [resource('Organization', 'o'), resource('Location', 'l')];
const records = [
  [resource('Patient', 'p0'), resource('Goal', 'z'), resource('Goal', 'a'), resource('Patient', 'second')],
  [],
  [resource('Patient', 'p2', 'Zoë 💉'), resource('Goal', 'b')],
];

function filled(): ResourcePages {
  const pages = new ResourcePages();
  pages.addShared(shared);
  for (const resources of records) pages.addRecord(resources);
  return pages;
}

test('lines stand record by record in the given order, within a record as they were added', () => {
  const backwards = records.toReversed();
  for (const type of ['Patient', 'Goal', 'Observation']) {
    const expected = backwards.flat().filter(({ resourceType }) => resourceType === type);
    expect(linesOf(filled(), type, (place) => 2 - place)).toBe(asLines(expected));
  }
});

test('what records share stands before them, whatever their order', () => {
  const pages = filled();
  pages.addRecord([resource('Location', 'own')]);
  expect(linesOf(pages, 'Location', (place) => 3 - place)).toBe(
    asLines([resource('Location', 'l'), resource('Location', 'own')]),
  );
});

test('a record without resources has its place', () => {
  const pages = filled();
  expect(pages.recordCount).toBe(3);
  expect(() => linesOf(pages, 'Goal', (place) => place + 1)).toThrow(new RangeError('no record for place 2'));
});

test('resources are counted by type', () => {
  const pages = filled();
  expect(['Patient', 'Goal', 'Location', 'Claim'].map((type) => pages.countOf(type))).toEqual([3, 3, 1, 0]);
});

test('a record of any size comes out whole', () => {
  const pages = new ResourcePages();
  const many = Array.from({ length: 3000 }, (_, i) => resource('Goal', `${i}`, 'x'.repeat(i)));
  pages.addRecord(many);
  expect(linesOf(pages, 'Goal') === asLines(many)).toBe(true);
  expect(pages.countOf('Goal')).toBe(3000);
});
