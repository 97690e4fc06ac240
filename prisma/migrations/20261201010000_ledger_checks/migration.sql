-- CreateTable
CREATE TABLE "ledger_check" (
    "night" TEXT NOT NULL,
    "position" TEXT NOT NULL DEFAULT '',
    "tenants" INTEGER NOT NULL DEFAULT 0,
    "unsound" INTEGER NOT NULL DEFAULT 0,
    "differences" INTEGER NOT NULL DEFAULT 0,
    "claimed_until" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "ledger_check_pkey" PRIMARY KEY ("night")
);

GRANT SELECT, INSERT, UPDATE, DELETE ON "ledger_check" TO synthward_worker;
