// What the audit log knows to have been done: one name for each kind of deed.

export const auditActions = [
  'account.sign_up',
  'session.start',
  'session.end',
  'member.join',
  'member.change',
  'member.remove',
  'invitation.create',
  'invitation.revoke',
  'api_key.create',
  'api_key.change',
  'api_key.rotate',
  'api_key.revoke',
  'token.issue',
  'token.revoke',
  'webhook_endpoint.create',
  'webhook_endpoint.change',
  'webhook_endpoint.delete',
  'webhook_endpoint.rotate_secret',
  'fhir_client.register',
  'fhir_client.remove',
  'cohort_schedule.create',
  'cohort_schedule.change',
  'cohort_schedule.delete',
  'cohort_job.cancel',
  'cohort_job.pause',
  'cohort_job.resume',
  'cohort_job.retry',
  'plan.change',
  'credit.grant',
  'credit.void',
  'statement.finalize',
  'statement.pay',
  'statement.void',
  'billing_customer.change',
  'meter_export.resume',
] as const;

export type AuditAction = (typeof auditActions)[number];

export const auditActorKinds = ['account', 'key', 'operator', 'platform'] as const;

/** Who does something: a member, a key on its own, an operator, or the platform itself. */
export interface AuditActor {
  readonly kind: (typeof auditActorKinds)[number];
  readonly id: string;
}

/** Where a deed comes from: whoever writes is told this, and puts it into the audit log with the write. */
export interface AuditContext {
  readonly actor: AuditActor;
  /** The key that was shown as well. */
  readonly apiKeyID: string | null;
  /** Address of the client; null for what the platform does by itself. */
  readonly address: string | null;
  readonly requestID: string | null;
}
