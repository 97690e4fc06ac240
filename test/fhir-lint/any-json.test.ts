// Whatever JSON it is given, the linter answers, and leaves what it was given as it was.

import fc from 'fast-check';
import { findingsIn, linter } from './linters';
import { validResources } from './valid-resources';

const by = linter();

test('any JSON is answered', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(findingsIn(by, value).length).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});

/** The names of members that resources have, so that values land where something is expected. */
const names = [...new Set(validResources.flatMap((resource) => namesIn(resource)))];

function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    /^\d+$/.test(name) ? namesIn(inner) : [name, ...namesIn(inner)],
  );
}

test('a resource with anything in place of a member is answered, twice alike, and not changed', () => {
  const tree = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(null, '', 'x', 0, -1, true, '2020-01-01', 'Patient/x', '#x', 'urn:uuid:x', {
        toString: 1,
      }),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...names), tie('node'), { maxKeys: 4 }),
    ),
  })).node;
  fc.assert(
    fc.property(
      fc.constantFrom(...validResources),
      fc.constantFrom(...names),
      tree,
      (resource, name, value) => {
        const changed = { ...resource, [name]: value };
        const before = JSON.stringify(changed);
        const findings = findingsIn(by, changed);
        expect(findingsIn(linterAgain, changed)).toEqual(findings);
        expect(JSON.stringify(changed)).toBe(before);
      },
    ),
    { numRuns: 1000 },
  );
});

const linterAgain = linter();
