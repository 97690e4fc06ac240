-- AlterTable
ALTER TABLE "synthesis" ADD COLUMN "stages" JSONB NOT NULL DEFAULT '[]';
