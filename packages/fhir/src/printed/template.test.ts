// A template prints its sample with everything in its place.

import fc from 'fast-check';
import { textOf } from '../../test/text-of';
import { constant } from '../constant';
import { TemplateResource, templateOf } from './template';

interface Source {
  readonly id: string;
  readonly words: string;
  readonly code: object;
  readonly results: readonly string[];
}

const template = templateOf<Source>((hole) => {
  const code = hole.constant(({ code: of }) => of); // made first, and stands last
  return {
    resourceType: 'Observation',
    id: hole.text(({ id }) => id),
    note: [{ text: hole.text(({ words }) => words) }],
    hasMember: hole.referencesTo('Observation', ({ results }) => results),
    derivedFrom: hole.references(({ id }) => [{ resourceType: 'Specimen', id }]),
    focus: [hole.reference('Patient', ({ words }) => words)],
    valueInteger: hole.number(({ results }) => results.length),
    valueString: `of ${hole.within(({ words }) => words)}/end`,
    component: hole.where(
      ({ results }) => results.length > 1,
      [{ id: hole.text(({ words }) => words), value: hole.value(({ results }) => results) }],
    ),
    code,
  };
});

const source = fc.record({
  id: fc.string({ unit: 'binary' }),
  words: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\uE0000\uE000', '"', '$&')),
  code: fc.dictionary(fc.string(), fc.string()).map(constant),
  results: fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 }),
});

test('whatever is filled in stands where its mark stood, marks in the content included', () => {
  fc.assert(
    fc.property(source, (of) => {
      const printed = textOf(new TemplateResource('Observation', of.id, template, of));
      expect(printed).toBe(
        JSON.stringify({
          resourceType: 'Observation',
          id: of.id,
          note: [{ text: of.words }],
          hasMember: of.results.map((id) => ({ reference: `Observation/${id}` })),
          derivedFrom: [{ reference: `Specimen/${of.id}` }],
          focus: [{ reference: `Patient/${of.words}` }],
          valueInteger: of.results.length,
          valueString: `of ${of.words}/end`,
          ...(of.results.length > 1 && { component: [{ id: of.words, value: of.results }] }),
          code: of.code,
        }),
      );
    }),
  );
});

test('a member that is left out for some sources cannot be the first of its object', () => {
  expect(() => templateOf<Source>((hole) => ({ id: hole.where(() => true, 'always') }))).toThrow(
    new RangeError('each mark stands in its sample once'),
  );
});

test('a mark that stands nowhere, or twice, is refused when the template is made', () => {
  const refusal = new RangeError('each mark stands in its sample once');
  expect(() =>
    templateOf<Source>((hole) => {
      hole.text(({ id }) => id);
      return {};
    }),
  ).toThrow(refusal);
  expect(() =>
    templateOf<Source>((hole) => {
      const id = hole.text((of) => of.id);
      return { id, again: id };
    }),
  ).toThrow(refusal);
});
