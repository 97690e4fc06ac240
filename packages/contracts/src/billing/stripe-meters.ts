// Which meters are told to Stripe, and the event names of its meters.

import { type Meter, meters } from './quotas';

export type StripeMeters = Readonly<Partial<Record<Meter, string>>>;

/** All of them, unless the environment says otherwise. */
export const defaultStripeMeters: StripeMeters = {
  fhirResources: 'synthward_fhir_resources',
  generationJobCount: 'synthward_generation_jobs',
  patientsGenerated: 'synthward_patients',
  sourceRecords: 'synthward_source_records',
  syntheses: 'synthward_syntheses',
};

/** Stripe takes event names of at most 100 characters. */
const EVENT_NAME = /^[\w.:-]{1,100}$/;

/** Reads `meter=event_name,…`: meters that are not named are not exported. Undefined for what is no such list. */
export function parseStripeMeters(list: string): StripeMeters | undefined {
  const pairs = list.split(',').map((pair) => pair.trim().split('='));
  const named = pairs.flatMap(([name, eventName = '', ...rest]) => {
    const meter = meters.find((each) => each === name);
    return meter && rest.length === 0 && EVENT_NAME.test(eventName) ? [[meter, eventName] as const] : [];
  });
  const isWhole =
    named.length === pairs.length && new Set(named.map(([meter]) => meter)).size === pairs.length;
  return isWhole ? Object.fromEntries(named) : undefined;
}
