-- CreateTable
CREATE TABLE "progress_sample" (
    "job_id" TEXT NOT NULL,
    "second" TIMESTAMPTZ(0) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "patients" INTEGER NOT NULL,
    "records" INTEGER NOT NULL,
    "bytes" BIGINT NOT NULL,

    CONSTRAINT "progress_sample_pkey" PRIMARY KEY ("job_id","second")
);
