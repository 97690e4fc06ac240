// The wire schema of what a longitudinal record holds beside today's state; the types stand in longitudinal-entries.ts.

import { z } from 'zod';
import { mayBeAbsent } from '../may-be-absent';
import { count } from '../numbers';
import { careSettings } from './clinical-names';
import { medicationRoutes } from './longitudinal-entries';

export const isoDate = z.iso.date();
export const instant = z.iso.datetime();

export const codingSchema = z
  .object({ system: z.string(), code: z.string(), display: z.string() })
  .meta({ id: 'Coding' });

export const encounterDetails = {
  setting: mayBeAbsent(z.enum(careSettings)),
  start: mayBeAbsent(instant),
  end: mayBeAbsent(instant),
  npi: mayBeAbsent(z.string()),
  conditionID: mayBeAbsent(z.string().nullable()),
};

const entry = { id: z.string(), encounterID: z.string() };
const conditionID = z.string().nullable();

const reportSchema = z
  .object({
    ...entry,
    code: codingSchema,
    specimen: z.enum(['blood', 'urine', 'arterial-blood']),
    collected: instant,
    issued: instant,
    observationIDs: z.array(z.string()),
  })
  .meta({ id: 'ReportEntry' });

const medicationSchema = z
  .object({
    ...entry,
    code: codingSchema,
    status: z.enum(['active', 'completed', 'stopped']),
    startDate: isoDate,
    endDate: isoDate.nullable(),
    conditionID,
    dosage: z.string(),
    route: z.enum(medicationRoutes),
    dosesPerDay: z.number(),
    asNeeded: z.boolean(),
    quantity: z.number().meta({ description: 'Of one fill.' }),
    unit: z.string(),
    daysSupply: count,
    refills: count,
    stopReason: z.string().nullable(),
  })
  .meta({ id: 'MedicationEntry' });

const procedureSchema = z
  .object({ ...entry, code: codingSchema, start: instant, end: instant, conditionID })
  .meta({ id: 'ProcedureEntry' });

const immunizationSchema = z
  .object({ ...entry, code: codingSchema, date: isoDate, lotNumber: z.string(), dose: count })
  .meta({ id: 'ImmunizationEntry' });

const allergySchema = z
  .object({
    ...entry,
    code: codingSchema,
    category: z.enum(['food', 'medication', 'environment', 'biologic']),
    criticality: z.enum(['low', 'high']),
    status: z.enum(['active', 'resolved']),
    onsetDate: isoDate,
    recordedDate: isoDate,
    manifestation: codingSchema,
    severity: z.enum(['mild', 'moderate', 'severe']),
  })
  .meta({ id: 'AllergyEntry' });

const socialHistorySchema = z
  .object({ ...entry, code: codingSchema, date: isoDate, value: codingSchema })
  .meta({ id: 'SocialHistoryEntry' });

const carePlanSchema = z
  .object({
    ...entry,
    conditionID: z.string(),
    title: z.string(),
    status: z.enum(['active', 'completed']),
    startDate: isoDate,
    endDate: isoDate.nullable(),
    activities: z.array(z.string()),
    goalIDs: z.array(z.string()),
  })
  .meta({ id: 'CarePlanEntry' });

const goalSchema = z
  .object({
    ...entry,
    conditionID: z.string(),
    text: z.string(),
    status: z.enum(['active', 'completed']),
    startDate: isoDate,
    dueDate: isoDate,
    target: z.object({
      code: codingSchema,
      comparator: z.enum(['<', '<=', '>=', '>']),
      value: z.number(),
      unit: z.string(),
    }),
  })
  .meta({ id: 'GoalEntry' });

const coverageSchema = z
  .object({
    id: z.string(),
    payer: z.string(),
    planName: z.string(),
    groupNumber: z.string(),
    memberID: z.string(),
    relationship: z.enum(['self', 'spouse', 'child']),
    startDate: isoDate,
    endDate: isoDate.nullable(),
  })
  .meta({ id: 'CoverageEntry' });

const cents = count.meta({ description: 'US dollars in whole cents.' });

const claimSchema = z
  .object({
    ...entry,
    coverageID: z.string().nullable(),
    createdDate: isoDate,
    status: z.enum(['paid', 'denied', 'submitted']),
    billedCents: cents,
    paidCents: cents,
    patientCents: cents,
    lines: z.array(z.object({ code: codingSchema, billedCents: cents })),
  })
  .meta({ id: 'ClaimEntry' });

/** Absent from the records of summary cohorts. */
export const longitudinalEntries = {
  reports: mayBeAbsent(z.array(reportSchema)),
  medications: mayBeAbsent(z.array(medicationSchema)),
  procedures: mayBeAbsent(z.array(procedureSchema)),
  immunizations: mayBeAbsent(z.array(immunizationSchema)),
  allergies: mayBeAbsent(z.array(allergySchema)),
  socialHistory: mayBeAbsent(z.array(socialHistorySchema)),
  carePlans: mayBeAbsent(z.array(carePlanSchema)),
  goals: mayBeAbsent(z.array(goalSchema)),
  coverages: mayBeAbsent(z.array(coverageSchema)),
  claims: mayBeAbsent(z.array(claimSchema)),
};
