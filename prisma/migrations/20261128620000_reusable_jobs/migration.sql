-- Every submission looks for a completed job of its content. Jobs that wait, run or have failed lend to nobody: where a tenant
-- submits one content again and again, an index of all of them is read from end to end.
CREATE INDEX "cohort_job_reusable_idx" ON "cohort_job" ("tenant_id", "content_id", "expires_at" DESC)
  WHERE "status" = 'completed' AND "export_id" IS NULL AND "purged_at" IS NULL;

-- DropIndex
DROP INDEX "cohort_job_tenant_id_content_id_idx";
