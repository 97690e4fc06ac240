// Usage over time, summed up by day, job, key or meter.

import type { Meter, UsageGroup, UsageSource } from '@synthward/contracts';
import type { Database } from '../database';
import { Prisma } from '../generated/prisma/client';

export interface UsageReport {
  readonly tenantID: string;
  /** The first instant that counts, and the first that does not any more. */
  readonly from: Date;
  readonly to: Date;
  readonly groupBy: UsageGroup;
  readonly source: UsageSource;
  readonly limit: number;
  readonly after: UsagePosition | undefined;
}

/** Empty for what has no group. */
export interface UsagePosition {
  readonly group: string;
  readonly meter: string;
}

export interface UsageRow extends UsagePosition {
  readonly meter: Meter;
  readonly quantity: number;
  readonly eventCount: number;
}

/** Rows after `after` in the order of group and meter; nothing for a meter of which nothing was used. */
export async function reportUsage({ prisma }: Database, report: UsageReport): Promise<readonly UsageRow[]> {
  const { tenantID, from, to, limit, after } = report;
  const start = after ?? { group: '', meter: '' };
  const rows = await prisma.$queryRaw<{ group: string; meter: Meter; quantity: bigint; events: bigint }[]>`
    select "group", meter, sum(quantity)::bigint as quantity, count(*) as events
      from (select (${groups[report.groupBy]})::text collate "C" as "group", meter collate "C" as meter, quantity
              from (${sources[report.source]}) event
             where tenant_id = ${tenantID} and occurred_at >= ${from} and occurred_at < ${to} and quantity > 0) grouped
     where ("group", meter) > (${start.group}, ${start.meter})
     group by "group", meter order by "group", meter limit ${limit}`;
  return rows.map(({ group, meter, quantity, events }) => ({
    ...{ group, meter },
    quantity: Number(quantity),
    eventCount: Number(events),
  }));
}

const groups: Readonly<Record<UsageGroup, Prisma.Sql>> = {
  day: Prisma.sql`to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD')`,
  job: Prisma.sql`coalesce(job_id, '')`,
  key: Prisma.sql`coalesce(api_key_id, '')`,
  meter: Prisma.sql`meter`,
};

const sources: Readonly<Record<UsageSource, Prisma.Sql>> = {
  metered: Prisma.sql`select tenant_id, occurred_at, job_id, api_key_id, meter, quantity from usage_event`,
  declared: Prisma.sql`
    select d.tenant_id, d.occurred_at, null as job_id, d.api_key_id, m.meter, m.quantity
      from declared_usage d,
           lateral (values ('patientsGenerated', d.patients_generated), ('sourceRecords', d.source_records),
                           ('fhirResources', d.fhir_resources), ('generationJobCount', d.generation_job_count))
             as m (meter, quantity)`,
};
