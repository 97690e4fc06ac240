// A Bundle of FHIR R4, as far as its form matters to whoever sends one.

import { z } from 'zod';

const entry = z.looseObject({
  fullUrl: z.string().optional(),
  resource: z.looseObject({ resourceType: z.string() }).optional(),
});

/** What is inside the resources is read with forbearance: what cannot be read is left out. */
export const fhirBundleSchema = z
  .looseObject({
    resourceType: z.literal('Bundle'),
    timestamp: z.string().optional().meta({
      description: 'When it was made; ages and what counts as recent are told for that day.',
    }),
    entry: z.array(entry).optional(),
  })
  .meta({ id: 'FhirBundle', description: 'Of any type, about one patient.' });
