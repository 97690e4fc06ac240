-- AlterTable
ALTER TABLE "reservation" ADD COLUMN     "generation" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE INDEX "ledger_transaction_tenant_id_created_at_id_idx" ON "ledger_transaction"("tenant_id", "created_at" DESC, "id" DESC);

-- What was used and held before there was a ledger, so that balances follow from the ledger alone.
INSERT INTO "ledger_transaction" ("id", "tenant_id", "kind", "effect_key", "period", "data", "occurred_at")
SELECT 'ltx_opening_' || "tenant_id" || '_' || "period", "tenant_id", 'opening',
       "tenant_id" || '/' || "period" || '/opening', "period", '{}', now()
  FROM "quota_balance" GROUP BY "tenant_id", "period" HAVING sum("used" + "reserved") <> 0;
INSERT INTO "ledger_entry" ("transaction_id", "line", "tenant_id", "account", "unit", "amount")
SELECT 'ltx_opening_' || "tenant_id" || '_' || "period",
       row_number() OVER (PARTITION BY "tenant_id", "period" ORDER BY "meter", "account"), "tenant_id", "account", "meter", "amount"
  FROM "quota_balance",
       LATERAL (VALUES ('available', -"used" - "reserved"), ('reserved', "reserved"), ('used', "used")) AS e("account", "amount")
 WHERE "amount" <> 0
   AND EXISTS (SELECT 1 FROM "ledger_transaction" t
                WHERE t."id" = 'ltx_opening_' || "quota_balance"."tenant_id" || '_' || "quota_balance"."period");

-- The entries of a transaction come in one statement, and sum to zero in each unit.
CREATE FUNCTION "refuse_unbalanced_entries"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "added" GROUP BY "transaction_id", "unit" HAVING sum("amount") <> 0) THEN
    RAISE EXCEPTION 'entries of a ledger transaction do not sum to zero';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "ledger_entry_balanced"
  AFTER INSERT ON "ledger_entry" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_unbalanced_entries"();

-- Plans of the past are what statements were made of.
CREATE TRIGGER "plan_change_append_only"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "plan_change"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- A statement that is no draft any more can be paid or voided, and nothing else about it changes.
CREATE FUNCTION "refuse_statement_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."status" = 'draft' THEN
    RETURN coalesce(NEW, OLD);
  END IF;
  IF TG_OP = 'DELETE' OR (OLD."id", OLD."tenant_id", OLD."period", OLD."number", OLD."total_micros", OLD."lines"::text, OLD."finalized_at")
     IS DISTINCT FROM (NEW."id", NEW."tenant_id", NEW."period", NEW."number", NEW."total_micros", NEW."lines"::text, NEW."finalized_at") THEN
    RAISE EXCEPTION 'a statement that is finalized does not change';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "statement_immutable"
  BEFORE UPDATE OR DELETE ON "statement"
  FOR EACH ROW EXECUTE FUNCTION "refuse_statement_change"();
