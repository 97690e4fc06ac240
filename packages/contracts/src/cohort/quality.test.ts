// The quality report keeps its shape: whoever reads reports can rely on reportVersion.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { cohortQualitySchema } from './quality';

const COMMITTED = path.resolve(__dirname, '../../test/quality-report.schema.json');

/**
 * When this fails on purpose: raise REPORT_VERSION in quality.ts, tell readers in the changelog, and replace the
 * committed file by the schema that is printed as received.
 */
test('the JSON Schema of the quality report changes only together with its version', () => {
  const schema: unknown = JSON.parse(JSON.stringify(z.toJSONSchema(cohortQualitySchema)));
  expect(schema).toEqual(JSON.parse(readFileSync(COMMITTED, 'utf8')));
});
