-- CreateTable
CREATE TABLE "synthesis" (
    "id" TEXT NOT NULL,
    "tenant_id" TEXT NOT NULL,
    "api_key_id" TEXT,
    "status" TEXT NOT NULL,
    "request" JSON,
    "output" JSON,
    "error" JSONB,
    "provider" TEXT,
    "provider_state" JSONB,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "run" INTEGER NOT NULL DEFAULT 1,
    "request_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "deadline_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "lease_until" TIMESTAMPTZ(3),
    "next_step_at" TIMESTAMPTZ(3),
    "rung_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "synthesis_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "synthesis_tenant_id_status_created_at_idx" ON "synthesis"("tenant_id", "status", "created_at");

-- CreateIndex
CREATE INDEX "synthesis_status_rung_at_idx" ON "synthesis"("status", "rung_at");

-- CreateIndex
CREATE INDEX "synthesis_expires_at_idx" ON "synthesis"("expires_at");

-- AddForeignKey
ALTER TABLE "synthesis" ADD CONSTRAINT "synthesis_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The second wall: a tenant sees its own.
SELECT confine_to_tenant('synthesis');
