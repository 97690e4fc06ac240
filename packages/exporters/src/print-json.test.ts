import fc from 'fast-check';
import { PageWriter } from './page-writer';
import { printResource } from './print-json';

function printed(...values: readonly object[]): string[] {
  const writer = new PageWriter();
  return values.map((value) => {
    printResource(writer, value);
    return Buffer.from(writer.take()).toString('utf8');
  });
}

function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const member of Object.values(value)) frozen(member);
  return Object.freeze(value);
}

/** Trees of which parts are frozen, and the very same part may stand in several places. */
const tree = fc.letrec<{ node: unknown; leaf: unknown }>((tie) => ({
  leaf: fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme-ascii', maxLength: 80 }),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constant(undefined),
  ),
  node: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(fc.string({ maxLength: 6 }), tie('node'), { maxKeys: 5 }),
    tie('node').map(frozen),
    tie('node').map((part) => ({ coding: part, again: [part, { coding: part }] })),
  ),
})).node;

test('any tree is printed byte for byte as JSON.stringify prints it, frozen parts or none, once or often', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ maxLength: 6 }), tree), (value) => {
      const text = Buffer.from(JSON.stringify(value)).toString('utf8');
      expect(printed(value, value, value, value)).toEqual([text, text, text, text]);
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test('what is not frozen may change between two prints', () => {
  const resource = { code: { text: 'before' } };
  const before = printed(resource);
  resource.code.text = 'after';
  expect([...before, ...printed(resource)]).toEqual([
    '{"code":{"text":"before"}}',
    '{"code":{"text":"after"}}',
  ]);
});

test('two constants under one name keep their own bytes', () => {
  const one = frozen({ text: 'one' });
  const two = frozen({ text: 'two' });
  expect(printed({ code: one }, { code: two }, { code: one }, { code: [two, one] })).toEqual([
    '{"code":{"text":"one"}}',
    '{"code":{"text":"two"}}',
    '{"code":{"text":"one"}}',
    '{"code":[{"text":"two"},{"text":"one"}]}',
  ]);
});

test('values that come again and again under one name are printed as if each were the first', () => {
  const one = frozen({ text: 'one' });
  const values = [
    '1',
    '1',
    '1',
    '1',
    1,
    1,
    1,
    1,
    '1',
    null,
    null,
    null,
    null,
    one,
    one,
    one,
    one,
    0,
    -0,
    0,
    -0,
  ];
  const later = values.map((value) => ({ before: true, value }));
  const first = values.map((value) => ({ value, after: true }));
  const resources = [...later, ...first].flatMap((resource) => [resource, { value: { value: 'inner' } }]);
  expect(printed(...resources)).toEqual(resources.map((resource) => JSON.stringify(resource)));
});

test('an object that may change is never kept, however often it comes', () => {
  const code = { text: 'before' };
  const resources = Array.from({ length: 5 }, () => ({ code }));
  expect(printed(...resources)).toEqual(Array(5).fill('{"code":{"text":"before"}}'));
  code.text = 'after';
  expect(printed({ code })).toEqual(['{"code":{"text":"after"}}']);
});

test('members that are undefined are left out, and an object of none but those is empty', () => {
  expect(printed({ a: undefined, b: 1, c: { d: undefined } })).toEqual(['{"b":1,"c":{}}']);
});
