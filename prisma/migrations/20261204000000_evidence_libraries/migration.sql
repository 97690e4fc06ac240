-- Libraries of evidence are the platform's: no tenant writes them, and all are answered from them. Tenants' connections see
-- nothing of these tables.

-- CreateTable
CREATE TABLE "evidence_library" (
    "name" TEXT NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 0,
    "fingerprint" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_library_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "evidence_record" (
    "library" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "doi_id" TEXT,
    "version" INTEGER NOT NULL,
    "revised" TEXT,
    "has_body" BOOLEAN NOT NULL,
    "digest" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "record" JSON,
    "change" BIGINT NOT NULL,

    CONSTRAINT "evidence_record_pkey" PRIMARY KEY ("library","id")
);

-- CreateTable
CREATE TABLE "evidence_tombstone" (
    "id" TEXT NOT NULL,
    "gravity" INTEGER NOT NULL,
    "library" TEXT NOT NULL,
    "change" BIGINT NOT NULL,

    CONSTRAINT "evidence_tombstone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_import" (
    "id" TEXT NOT NULL,
    "library" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "has_full_text" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "counts" JSONB NOT NULL,
    "lost" JSONB NOT NULL,
    "problems" JSONB NOT NULL,
    "events_done" INTEGER NOT NULL DEFAULT 0,
    "error" JSONB,
    "actor" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "run" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "lease_until" TIMESTAMPTZ(3),
    "rung_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "evidence_record_change_id_idx" ON "evidence_record"("change", "id");

-- CreateIndex
CREATE INDEX "evidence_record_id_idx" ON "evidence_record"("id");

-- CreateIndex
CREATE INDEX "evidence_record_doi_id_idx" ON "evidence_record"("doi_id");

-- CreateIndex
CREATE INDEX "evidence_tombstone_change_id_idx" ON "evidence_tombstone"("change", "id");

-- CreateIndex
CREATE INDEX "evidence_import_status_rung_at_idx" ON "evidence_import"("status", "rung_at");

-- Operators look for words of titles.
CREATE INDEX "evidence_record_title_words" ON "evidence_record" USING gin (to_tsvector('simple', "title"));

-- Numbers of changes are taken under a lock that is held until the commit, so that they become visible in their order.
CREATE SEQUENCE "evidence_change";

GRANT SELECT, INSERT, UPDATE, DELETE ON "evidence_library", "evidence_record", "evidence_tombstone", "evidence_import"
   TO synthward_worker;
GRANT USAGE, SELECT ON SEQUENCE "evidence_change" TO synthward_worker;
