import { entryLinesOf } from './entry-lines';

test('entries are found on their lines, whatever they hold', () => {
  const bundle = {
    resourceType: 'Bundle',
    link: [{ relation: 'self' }],
    entry: [{ resource: { text: 'a "quoted" { brace', entry: [{ inner: 1 }] } }, { fullUrl: 'x' }],
  };
  expect(entryLinesOf(JSON.stringify(bundle, null, 2))).toEqual([9, 19]);
  expect(entryLinesOf(JSON.stringify(bundle))).toEqual([1, 1]);
});

test('a resource without entries has none', () => {
  expect(entryLinesOf('{"resourceType":"Patient","name":[{"family":"entry"}]}')).toEqual([]);
});
