-- CreateTable
CREATE TABLE "billing_customer" (
    "tenant_id" TEXT NOT NULL,
    "stripe_customer_id" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "billing_customer_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateTable
CREATE TABLE "meter_export" (
    "effect_key" TEXT NOT NULL,
    "tenant_id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "answers" INTEGER NOT NULL DEFAULT 0,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_at" TIMESTAMPTZ(3),
    "unsure_since" TIMESTAMPTZ(3),
    "reason" TEXT,
    "detail" TEXT,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "meter_export_pkey" PRIMARY KEY ("effect_key")
);

-- CreateTable
CREATE TABLE "export_pause" (
    "exporter" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "detail" TEXT NOT NULL,

    CONSTRAINT "export_pause_pkey" PRIMARY KEY ("exporter")
);

-- CreateIndex
CREATE INDEX "meter_export_status_next_attempt_at_idx" ON "meter_export"("status", "next_attempt_at");

-- CreateIndex
CREATE INDEX "meter_export_tenant_id_status_idx" ON "meter_export"("tenant_id", "status");

-- AddForeignKey
ALTER TABLE "meter_export" ADD CONSTRAINT "meter_export_effect_key_fkey" FOREIGN KEY ("effect_key") REFERENCES "usage_event"("effect_key") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT confine_to_tenant('billing_customer');
SELECT confine_to_tenant('meter_export');

-- A job that completes in a request of its tenant is exported by the customer that operators chose; what becomes of the
-- row afterwards is for workers.
REVOKE INSERT, UPDATE, DELETE ON "billing_customer" FROM synthward_app;
REVOKE UPDATE, DELETE ON "meter_export" FROM synthward_app;

GRANT SELECT, INSERT, UPDATE, DELETE ON "export_pause" TO synthward_worker;
