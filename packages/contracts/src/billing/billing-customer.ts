// Whom Stripe bills for what a tenant uses, and how far the usage is on its way there.

import { z } from 'zod';
import { explainIssue } from '../cohort/explain-issue';
import { MUST_BE_OBJECT, text } from '../cohort/spec-fields';
import type { DeepReadonly } from '../deep-readonly';
import { invalidSpec } from '../errors/invalid-spec';
import { count, countsByName } from '../numbers';

/** `refused`: Stripe says no; `too_old`: it takes nothing of that age; `uncertain`: it may have it, and would take it twice. */
export const meterExportReasons = ['refused', 'too_old', 'uncertain'] as const;

export type MeterExportReason = (typeof meterExportReasons)[number];

const parkedExportSchema = z
  .object({
    identifier: z.string().meta({ description: 'Of the meter event at Stripe.' }),
    stripeCustomerID: z.string(),
    meter: z.string(),
    quantity: count,
    occurredAt: z.iso.datetime(),
    parkedAt: z.iso.datetime(),
    reason: z.enum(meterExportReasons),
    detail: z.string(),
  })
  .meta({ id: 'ParkedMeterExport' });

export const billingCustomerSchema = z
  .object({
    tenantID: z.string(),
    stripeCustomerID: z
      .string()
      .nullable()
      .meta({ description: 'Usage that settles from then on is exported; null: none is.' }),
    changedAt: z.iso.datetime().nullable(),
    exports: countsByName('Meter events of the tenant, by state.'),
    parked: z.array(parkedExportSchema).meta({ description: 'The newest first, at most 50.' }),
  })
  .meta({ id: 'BillingCustomer' });

const CUSTOMER = 'must be the id of a customer at Stripe (cus_…), or null';

export const billingCustomerChangeSchema = z
  .strictObject(
    {
      stripeCustomerID: z
        .string({ error: CUSTOMER })
        .max(255, { error: CUSTOMER, abort: true })
        .regex(/^cus_[A-Za-z0-9]{1,250}$/, CUSTOMER)
        .nullable(),
      reason: text(500).meta({ description: 'Why, for whoever reads the list of actions.' }),
    },
    MUST_BE_OBJECT,
  )
  .meta({ id: 'BillingCustomerChange' });

export const resumedExportsSchema = z
  .object({ resumed: count.meta({ description: 'Meter events that are tried again.' }) })
  .meta({ id: 'ResumedMeterExports' });

export type BillingCustomerView = DeepReadonly<z.infer<typeof billingCustomerSchema>>;
export type BillingCustomerChange = DeepReadonly<z.infer<typeof billingCustomerChangeSchema>>;
export type ResumedExportsView = DeepReadonly<z.infer<typeof resumedExportsSchema>>;

const members = Object.keys(billingCustomerChangeSchema.shape);

/** Reads a change. Throws `invalid_spec` with all problems. */
export function readBillingCustomerChange(body: unknown): BillingCustomerChange {
  const parsed = billingCustomerChangeSchema.safeParse(body, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw invalidSpec(parsed.error.issues.flatMap((issue) => explainIssue(issue, () => members)));
}
