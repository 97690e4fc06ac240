-- What tenants have asked lately: one row a request, written in batches and removed after some days.
CREATE TABLE "request_log" (
    "id" BIGSERIAL NOT NULL,
    "tenant_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "request_id" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "duration_ms" INTEGER NOT NULL,
    "api_key_id" TEXT,
    "account_id" TEXT,
    "error_code" TEXT,

    CONSTRAINT "request_log_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "request_log_tenant_id_at_id_idx" ON "request_log"("tenant_id", "at" DESC, "id" DESC);
CREATE INDEX "request_log_at_idx" ON "request_log"("at");

-- Tenants read their own rows; the platform writes and removes them.
SELECT show_rows_of_tenant('request_log', $q$tenant_id = nullif(current_setting('app.tenant_id', true), '')$q$);
GRANT SELECT ON "request_log" TO synthward_app;
