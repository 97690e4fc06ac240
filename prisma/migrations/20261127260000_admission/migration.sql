-- AlterTable
ALTER TABLE "cohort_chunk" ADD COLUMN     "cost" INTEGER NOT NULL DEFAULT 1000;

-- AlterTable
ALTER TABLE "tenant_share" ADD COLUMN     "last_start" DOUBLE PRECISION NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "tenant_share_last_start_idx" ON "tenant_share"("last_start" DESC);

-- Admission reads what waits and what is under way, never what has ended: partial indexes stay as small as the backlog.
CREATE INDEX "cohort_chunk_pending_idx" ON "cohort_chunk" ("job_id", "number") WHERE "status" = 'pending';
CREATE INDEX "cohort_job_waiting_idx" ON "cohort_job" ("tenant_id", "created_at", "id") WHERE "status" = 'queued' AND "export_id" IS NULL;
CREATE INDEX "cohort_job_under_way_idx" ON "cohort_job" ("tenant_id") WHERE "status" IN ('running', 'finalising') AND "export_id" IS NULL;
