// References that are printed directly are those that JSON.stringify prints, whatever the ids.

import fc from 'fast-check';
import { textOf } from '../../test/text-of';
import { relativeReference } from '../references';
import { resourceTypes } from '../types/resource-types';
import { printReferences, printReferencesTo } from './print-references';
import type { JsonWriter } from './self-printing';

const id = fc.oneof(fc.uuid(), fc.string({ unit: 'binary', maxLength: 50 }));
const type = fc.constantFrom(...resourceTypes);
const named = fc.record({ resourceType: type, id });

/** What is written, as the one member of a resource. */
function written(printTo: (to: JsonWriter) => void): string {
  return textOf({ resourceType: 'Provenance', id: '', printTo });
}

test('references to resources of any types and ids have the bytes of JSON.stringify, none included', () => {
  fc.assert(
    fc.property(fc.array(named, { maxLength: 8 }), (targets) => {
      const references = targets.map((each) => ({
        reference: relativeReference(each.resourceType, each.id),
      }));
      expect(written((to) => printReferences(to, targets))).toBe(JSON.stringify(references));
    }),
  );
});

test('references by ids to resources of one type have the bytes of JSON.stringify, none included', () => {
  fc.assert(
    fc.property(type, fc.array(id, { maxLength: 8 }), (of, ids) => {
      const references = ids.map((each) => ({ reference: relativeReference(of, each) }));
      expect(written((to) => printReferencesTo(to, of, ids))).toBe(JSON.stringify(references));
    }),
  );
});
