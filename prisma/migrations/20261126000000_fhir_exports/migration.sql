-- AlterTable
ALTER TABLE "cohort_job" ADD COLUMN     "export_id" TEXT,
ADD COLUMN     "fhir_filter" JSON;

-- CreateTable
CREATE TABLE "fhir_client" (
    "id" TEXT NOT NULL,
    "tenant_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "jwks" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "fhir_client_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fhir_token" (
    "id" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "tenant_id" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "jti" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "kept_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fhir_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fhir_export" (
    "id" TEXT NOT NULL,
    "tenant_id" TEXT NOT NULL,
    "job_id" TEXT NOT NULL,
    "run_job_id" TEXT,
    "request_url" TEXT NOT NULL,
    "request" JSON NOT NULL,
    "ignored" JSON NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "polled_at" TIMESTAMPTZ(3),
    "hasty_polls" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "fhir_export_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "fhir_client_tenant_id_idx" ON "fhir_client"("tenant_id");

-- CreateIndex
CREATE UNIQUE INDEX "fhir_token_digest_key" ON "fhir_token"("digest");

-- CreateIndex
CREATE UNIQUE INDEX "fhir_token_client_id_jti_key" ON "fhir_token"("client_id", "jti");

-- CreateIndex
CREATE INDEX "fhir_export_job_id_idx" ON "fhir_export"("job_id");

-- CreateIndex
CREATE INDEX "fhir_export_expires_at_idx" ON "fhir_export"("expires_at");

-- AddForeignKey
ALTER TABLE "fhir_client" ADD CONSTRAINT "fhir_client_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fhir_token" ADD CONSTRAINT "fhir_token_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "fhir_client"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fhir_export" ADD CONSTRAINT "fhir_export_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fhir_export" ADD CONSTRAINT "fhir_export_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "cohort_job"("id") ON DELETE CASCADE ON UPDATE CASCADE;
