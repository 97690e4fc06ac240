-- AlterTable
ALTER TABLE "refresh_token" ADD COLUMN     "scopes" TEXT[],
ADD COLUMN     "token_id" TEXT NOT NULL;

-- CreateIndex
CREATE INDEX "refresh_token_token_id_idx" ON "refresh_token"("token_id");

-- CreateIndex
CREATE INDEX "refresh_token_expires_at_idx" ON "refresh_token"("expires_at");

-- AddForeignKey
ALTER TABLE "refresh_token" ADD CONSTRAINT "refresh_token_token_id_fkey" FOREIGN KEY ("token_id") REFERENCES "account_token"("id") ON DELETE CASCADE ON UPDATE CASCADE;
