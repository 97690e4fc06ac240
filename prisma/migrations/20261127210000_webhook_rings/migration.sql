-- AlterTable
ALTER TABLE "webhook_delivery" ADD COLUMN     "rings" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "rung_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "webhook_delivery_endpoint_id_status_next_attempt_at_idx" ON "webhook_delivery"("endpoint_id", "status", "next_attempt_at");
