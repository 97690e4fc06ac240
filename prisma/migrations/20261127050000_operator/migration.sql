-- What operators did can be added to and read, by nobody changed or removed.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "operator_action_append_only"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "operator_action"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- What ended lately is counted for the overview.
CREATE INDEX "cohort_job_ended_at_idx" ON "cohort_job"("ended_at");
