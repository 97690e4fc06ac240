-- The second wall between tenants: the database itself shows each connection of the role `synthward_app` the rows of one
-- tenant, whom the setting `app.tenant_id` names, and none when it names nobody. `synthward_worker` sees all rows. Owners are
-- bound by the policies like everybody else. Neither role owns anything, and nobody logs in as one: logins are granted
-- the roles and take them.

-- Roles belong to the server, not to the database: another database of the same server may have made them.
DO $$
DECLARE
  role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['synthward_app', 'synthward_worker'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', role_name);
      EXCEPTION
        WHEN duplicate_object OR unique_violation THEN NULL; -- made at the same moment
        WHEN insufficient_privilege THEN
          RAISE EXCEPTION 'the role % is missing, and % may not create roles', role_name, current_user
            USING HINT = 'Create the roles first: see "Roles of the database" in docs/guides/operating.md.';
      END;
    END IF;
  END LOOP;
END $$;

-- Whoever migrates may take the roles, but has nothing of them without doing so: a later migration that changes rows of
-- tenants begins with `SET LOCAL ROLE synthward_worker`, or it matches none.
DO $$
DECLARE
  role_name text;
  knows_set boolean := current_setting('server_version_num')::int >= 160000;
  may_take boolean;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['synthward_app', 'synthward_worker'] LOOP
    EXECUTE format('SELECT pg_has_role(current_user, %L, %L)', role_name, CASE WHEN knows_set THEN 'SET' ELSE 'MEMBER' END)
      INTO may_take;
    CONTINUE WHEN may_take;
    BEGIN
      EXECUTE format('GRANT %I TO CURRENT_USER %s', role_name, CASE WHEN knows_set THEN 'WITH INHERIT FALSE, SET TRUE' END);
    EXCEPTION WHEN insufficient_privilege THEN
      RAISE EXCEPTION '% may neither take the role % nor grant it', current_user, role_name
        USING HINT = 'Grant it first: see "Roles of the database" in docs/guides/operating.md.';
    END;
  END LOOP;
END $$;

DO $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO synthward_app, synthward_worker', current_schema());
  -- Tables of later migrations: workers may use them; what tenants see of them has to be said.
  EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I
                    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO synthward_worker', current_schema());
  EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I
                    GRANT USAGE, SELECT ON SEQUENCES TO synthward_worker', current_schema());
END $$;

-- Shows `synthward_app` those rows of a table that the condition holds for, and `synthward_worker` all of them. What may be
-- done with them is granted apart.
CREATE FUNCTION "show_rows_of_tenant"(target regclass, condition text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY rows_of_tenant ON %s TO synthward_app USING (%s) WITH CHECK (%s)', target, condition, condition);
  EXECUTE format('CREATE POLICY all_rows ON %s TO synthward_worker USING (true) WITH CHECK (true)', target);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO synthward_worker', target);
END $$;
REVOKE EXECUTE ON FUNCTION "show_rows_of_tenant" FROM PUBLIC;

-- For a table with the column `tenant_id`: later migrations call it for each of theirs.
CREATE FUNCTION "confine_to_tenant"(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- After a transaction that named a tenant the setting is empty, not absent.
  PERFORM show_rows_of_tenant(target, $q$tenant_id = nullif(current_setting('app.tenant_id', true), '')$q$);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO synthward_app', target);
END $$;
REVOKE EXECUTE ON FUNCTION "confine_to_tenant" FROM PUBLIC;

SELECT confine_to_tenant(c.oid)
  FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped
 WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace;

-- A tenant sees itself. Tenants are made and removed by the platform.
SELECT show_rows_of_tenant('tenant', $q$id = nullif(current_setting('app.tenant_id', true), '')$q$);
GRANT SELECT, UPDATE ON "tenant" TO synthward_app;

-- An account may be a member of several tenants: each sees who it is, and none how it signs in.
SELECT show_rows_of_tenant('account', $q$EXISTS (SELECT FROM membership m WHERE m.account_id = account.id)$q$);
GRANT SELECT (id, name, email, created_at) ON "account" TO synthward_app;

-- Children without a column for the tenant: visible with their parents.
SELECT show_rows_of_tenant('webhook_attempt', $q$EXISTS (SELECT FROM webhook_delivery d WHERE d.id = delivery_id)$q$);
GRANT SELECT ON "webhook_attempt" TO synthward_app;
SELECT show_rows_of_tenant('progress_sample', $q$EXISTS (SELECT FROM cohort_job j WHERE j.id = job_id)$q$);
GRANT SELECT ON "progress_sample" TO synthward_app;

-- Of no tenant, and for workers alone: sessions of browsers, windows of the limiter, the workers' own rows, holds of queues.
GRANT SELECT, INSERT, UPDATE, DELETE ON "console_session", "rate_window", "worker", "queue_hold" TO synthward_worker;

-- Whoever does something leaves a doorbell, and nobody but the relay reads it.
GRANT SELECT, INSERT, UPDATE, DELETE ON "outbox" TO synthward_worker;
GRANT INSERT ON "outbox" TO synthward_app;
GRANT USAGE, SELECT ON SEQUENCE "outbox_id_seq" TO synthward_app, synthward_worker;

-- Rows of these are only ever added; the triggers say so to owners too.
GRANT SELECT, INSERT ON "operator_action" TO synthward_worker;
REVOKE UPDATE, DELETE ON "ledger_transaction", "ledger_entry", "plan_change", "audit_entry" FROM synthward_app, synthward_worker;
