// The end of an export at the client's wish. Files of its own are swept up later; those of the job stay.

import { deleteFhirExport, type ExportAddress } from '@synthward/db';
import { notFound } from '../cohort-jobs/read';
import type { ExportReader } from './served-job';

/** From now on nobody sees the export, and whoever still works for it is told so. Throws `not_found`. */
export async function deleteExport({ database, clock }: ExportReader, address: ExportAddress): Promise<void> {
  const isMine = await deleteFhirExport(database, address, clock.now());
  if (!isMine) throw notFound();
}
