// Kick-off parameters as they arrive: in a query string, or in a Parameters resource. Both become names and texts.

import { AppError } from '@synthward/kernel';
import { z } from 'zod';

/** One parameter that was given; a repeated one is given several times. */
export interface GivenParameter {
  readonly name: string;
  readonly value: string;
}

/** The parameters of a parsed query string, in its order; values that are no texts count as empty ones. */
export function parametersOfQuery(query: Readonly<Record<string, unknown>>): GivenParameter[] {
  return Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((each) => ({ name, value: typeof each === 'string' ? each : '' })),
  );
}

const parameterSchema = z.looseObject({
  name: z.string(),
  valueString: z.string().optional(),
  valueCode: z.string().optional(),
  valueUri: z.string().optional(),
  valueInstant: z.string().optional(),
  valueDateTime: z.string().optional(),
  valueBoolean: z.boolean().optional(),
  valueReference: z.looseObject({ reference: z.string() }).optional(),
});

/** A Parameters resource of FHIR R4, as far as a kick-off needs it. */
export const exportParametersSchema = z
  .looseObject({
    resourceType: z.literal('Parameters'),
    parameter: z.array(parameterSchema).max(10_000).default([]),
  })
  .meta({
    id: 'ExportParameters',
    description: 'A Parameters resource with the parameters of the kick-off.',
  });

/** The parameters of a Parameters resource, in its order. Throws `invalid_parameter` for any other body. */
export function parametersOfResource(body: unknown): GivenParameter[] {
  const parsed = exportParametersSchema.safeParse(body);
  if (parsed.success) return parsed.data.parameter.map((each) => ({ name: each.name, value: textOf(each) }));
  const [issue] = parsed.error.issues;
  const place = ['Parameters', ...(issue?.path ?? [])].join('.');
  throw new AppError('invalid_parameter', `The body must be a Parameters resource; ${place} is not right.`);
}

function textOf(parameter: z.output<typeof parameterSchema>): string {
  const { valueBoolean, valueReference } = parameter;
  if (valueBoolean !== undefined) return String(valueBoolean);
  const text =
    parameter.valueString ??
    parameter.valueCode ??
    parameter.valueUri ??
    parameter.valueInstant ??
    parameter.valueDateTime;
  return text ?? valueReference?.reference ?? '';
}
