// A Bundle of FHIR R4, as far as its form matters to whoever sends one.

import { z } from 'zod';

/** An entry that deletes has no resource. */
const entry = z.looseObject({
  resource: z.looseObject({ resourceType: z.string() }).optional(),
});

/** All else that a Bundle has is read with forbearance: what cannot be read is left out. */
export const fhirBundleSchema = z
  .looseObject({ resourceType: z.literal('Bundle'), entry: z.array(entry).optional() })
  .meta({
    id: 'FhirBundle',
    description:
      'Of any type, about one patient. Ages and what counts as recent are told for its `timestamp`, else for the latest time in it.',
  });
