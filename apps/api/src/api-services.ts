// The use cases behind the HTTP face. Every method throws AppError with a code of the error catalogue, never a status.

import type { Readable } from 'node:stream';
import type {
  ArtifactListView,
  ArtifactView,
  AuditContext,
  BaselineMatcher,
  BulkManifest,
  CohortJobListView,
  CohortJobView,
  CohortPatientView,
  Creation,
  CreationAnswer,
  FhirClientListView,
  FhirClientView,
  GivenParameter,
  JobMatchEvaluation,
  PlanListView,
  PricedCohortPreview,
  ScenarioView,
  Scope,
  TokenAnswer,
  ValidateResponse,
} from '@synthward/contracts';
import type { AccountServices } from './api-services/account-services';
import type { AuditServices } from './api-services/audit-services';
import type { BillingServices } from './api-services/billing-services';
import type { ApiKeyServices, BearerServices } from './api-services/credential-services';
import type { DocumentServices } from './api-services/document-services';
import type { FollowServices } from './api-services/follow-services';
import type { JobControlServices } from './api-services/job-control-services';
import type { MemberServices } from './api-services/member-services';
import type { OperatorServices } from './api-services/operator-services';
import type { RequestLogServices } from './api-services/request-log-services';
import type { ScheduleServices } from './api-services/schedule-services';
import type { SynthesisServices } from './api-services/synthesis-services';
import type { WebhookServices } from './api-services/webhook-services';

/** Who calls: established from a bearer token and an API key of one tenant. */
export interface Principal {
  readonly accountID: string;
  readonly tenantID: string;
  readonly apiKeyID: string;
  /** What both the bearer token and the key allow. */
  readonly scopes: readonly Scope[];
}

/** Who calls with a token alone, of an account or of a registered FHIR client. */
export interface BearerPrincipal {
  readonly tenantID: string;
  /** Null for a FHIR client. */
  readonly accountID: string | null;
  /** Of the key that was sent as well. */
  readonly apiKeyID: string | null;
  readonly scopes: readonly Scope[];
}

/** Who calls with an API key alone. */
export interface KeyPrincipal {
  readonly tenantID: string;
  readonly apiKeyID: string;
  readonly scopes: readonly Scope[];
}

/** Whom a request is counted for: an address before authentication, later whoever calls. */
export interface LimitedCaller {
  readonly policy: Exclude<RateLimitState['policy'], 'tenant'>;
  /** An address, or the id of a key, an account, an operator; the tenant's own for a token without a key. */
  readonly id: string;
  /** Of callers that share the limit of a tenant. */
  readonly tenantID?: string;
}

export interface RateLimitState {
  readonly policy: 'address' | 'operator' | 'key' | 'bearer' | 'account' | 'tenant';
  /** Names what was counted, for `giveBack`. */
  readonly key: string;
  /** Requests that a full window allows. */
  readonly limit: number;
  readonly windowSeconds: number;
  readonly remaining: number;
  /** Seconds until the window is full again. */
  readonly resetSeconds: number;
  /** False when this request is beyond the limit. */
  readonly allowed: boolean;
  /** Which window the request was counted in. */
  readonly window: string;
}

/** Whole bytes from `start` to `end`, both included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface JobAddress {
  readonly tenantID: string;
  readonly jobID: string;
}

export interface ExportAddress extends JobAddress {
  readonly exportID: string;
}

/** Finished jobs as FHIR servers. Every method with a job throws `not_found` for one that is missing, foreign or unfinished. */
interface FhirServices {
  /** The CapabilityStatement of any base. */
  describe(baseURL: string): object;
  smartConfiguration(baseURL: string): object;
  /** A searchset of the job's Groups. */
  groups(job: JobAddress & { readonly baseURL: string }): Promise<object>;
  /**
   * Answers the id of a new export. Throws `invalid_parameter`, `job_state_conflict`, and `too_many_exports`; `not_found`
   * also for a group that is none.
   */
  start(
    request: JobAddress & {
      readonly groupID: string | undefined;
      readonly method: 'get' | 'post';
      readonly given: readonly GivenParameter[];
      readonly isLenient: boolean;
      readonly requestURL: string;
      readonly requestID: string;
    },
  ): Promise<string>;
  /** Throws `not_found`, `rate_limited` for polling in haste, and `export_failed`. */
  read(
    request: ExportAddress & { readonly filesURL: string },
  ): Promise<
    | { readonly kind: 'running'; readonly progress: string; readonly retryAfterSeconds: number }
    | { readonly kind: 'finished'; readonly manifest: BulkManifest; readonly expiresAt: Date }
  >;
  /** Throws `not_found`. */
  remove(address: ExportAddress): Promise<void>;
  /** Throws `not_found` for a name that is not in the manifest. */
  open(file: ExportAddress & { readonly name: string }): Promise<{
    readonly body: Readable;
    readonly contentEncoding: 'gzip' | null;
    readonly bytes: number;
  }>;
}

export interface ApiServices {
  /** Runs the work of one tenant: whatever it asks for sees the rows of that tenant, and no others. */
  inTenant<Result>(tenantID: string, work: () => Promise<Result>): Promise<Result>;
  readonly operator: OperatorServices;
  readonly accounts: AccountServices;
  readonly members: MemberServices;
  readonly audit: AuditServices;
  readonly requestLog: RequestLogServices;
  /**
   * Throws `unauthenticated` for unknown, expired or revoked credentials, `token_expired` for a signed token whose time is
   * over, `credentials_mismatch` for two tenants'.
   */
  authenticate(credentials: { readonly bearer: string; readonly apiKey: string }): Promise<Principal>;
  /** The same for the token alone, or with a key that must fit it. */
  authenticateBearer(credentials: {
    readonly bearer: string;
    readonly apiKey: string | undefined;
  }): Promise<BearerPrincipal>;
  /** The same for a key alone. */
  authenticateKey(apiKey: string): Promise<KeyPrincipal>;
  readonly apiKeys: ApiKeyServices;
  readonly bearer: BearerServices;
  /** Where clients reach the server; undefined to take the address of each request. */
  readonly publicURL: string | undefined;
  readonly cohorts: {
    /** An invalid specification is an answer, not an error. */
    validate(body: unknown): Promise<ValidateResponse> | ValidateResponse;
    /** Throws `invalid_spec` with all problems. */
    preview(request: { readonly tenantID: string; readonly body: unknown }): Promise<PricedCohortPreview>;
    /** A GenerateResponse as JSON in UTF-8. Throws `invalid_spec`, or `population_too_large` naming the job route. */
    generate(body: unknown): Promise<Uint8Array>;
    /** A FhirExport, likewise. */
    exportFhir(body: unknown): Promise<Uint8Array>;
  };
  readonly jobs: {
    /** Once for each ticket. Throws `invalid_spec`, `quota_exceeded` and those of `createOnce`; nothing is written then. */
    create(
      request: {
        readonly tenantID: string;
        readonly body: unknown;
        readonly requestID: string;
        readonly apiKeyID: string | null;
        readonly deadlineSeconds?: number | undefined;
        /** Whether the artifacts of an equal job will do. */
        readonly mayReuse: boolean;
      },
      creation: Creation<CohortJobView>,
    ): Promise<CreationAnswer<CohortJobView>>;
    /**
     * The newest first. `cursor` is the `nextCursor` of an earlier page exactly as this method returned it (the HTTP
     * face makes it opaque). Throws `invalid_cursor` for a text that it never returned.
     */
    list(page: {
      readonly tenantID: string;
      readonly limit: number;
      readonly cursor?: string;
    }): Promise<CohortJobListView>;
    /** Throws `not_found` for a missing job and for another tenant's. */
    get(job: JobAddress): Promise<CohortJobView>;
  };
  readonly jobControl: JobControlServices;
  readonly following: FollowServices;
  readonly schedules: ScheduleServices;
  readonly artifacts: {
    /**
     * In order, with a cursor like that of the jobs. Throws `not_found` for a missing job and for another tenant's,
     * `artifact_expired`, and `invalid_cursor`.
     */
    list(page: JobAddress & { readonly limit: number; readonly cursor?: string }): Promise<ArtifactListView>;
    /** One artifact by its name. Throws `not_found` or `artifact_expired`. */
    find(artifact: JobAddress & { readonly name: string }): Promise<ArtifactView>;
    /** The stored bytes of a listed artifact, or a range within them. Throws `not_found` or `artifact_expired`. */
    open(
      artifact: JobAddress & { readonly name: string; readonly range?: ByteRange },
    ): Promise<{ readonly body: Readable }>;
  };
  readonly patients: {
    /**
     * Throws `not_found` for a missing job, another tenant's, or an index that the cohort does not have, and
     * `artifact_expired`.
     */
    get(patient: JobAddress & { readonly index: number }): Promise<CohortPatientView>;
  };
  readonly matches: {
    /**
     * Scores predicted rows, null for none, and the baselines. Throws `not_found` for a missing job and for another
     * tenant's, `job_state_conflict`, `population_too_large`, `invalid_parameter`, `invalid_predictions`,
     * `too_many_predictions`, whatever the rows throw, and `unavailable` while too many others wait.
     */
    evaluate(
      request: JobAddress & {
        readonly predictions: {
          readonly format: 'csv' | 'ndjson';
          readonly rows: AsyncIterable<Uint8Array>;
        } | null;
        readonly baselines: readonly BaselineMatcher[];
        /** Aborted when the client has gone. */
        readonly signal: AbortSignal;
      },
    ): Promise<JobMatchEvaluation>;
  };
  readonly fhir: FhirServices;
  readonly fhirClients: {
    /** Once for each ticket. Throws `invalid_spec` and those of `createOnce`. */
    register(
      request: { readonly tenantID: string; readonly body: unknown; readonly by: AuditContext },
      creation: Creation<FhirClientView>,
    ): Promise<CreationAnswer<FhirClientView>>;
    /** All of them, the newest first. */
    list(tenantID: string): Promise<FhirClientListView>;
    /** Throws `not_found`. */
    remove(client: {
      readonly tenantID: string;
      readonly clientID: string;
      readonly by: AuditContext;
    }): Promise<void>;
    /** A token, or a refusal with its reason. */
    issueToken(request: {
      readonly tenantID: string;
      readonly form: Readonly<Record<string, unknown>>;
      readonly tokenURL: string;
    }): Promise<TokenAnswer>;
  };
  readonly syntheses: SynthesisServices;
  readonly webhooks: WebhookServices;
  readonly billing: BillingServices;
  scenarios(): Promise<readonly ScenarioView[]> | readonly ScenarioView[];
  plans(): Promise<PlanListView> | PlanListView;
  /** Hides and signs the positions of lists; see `sendPage`. */
  readonly cursors: {
    sign(position: string, binding: string): string;
    /** Throws `invalid_cursor` for what was not signed for this binding. */
    open(cursor: string, binding: string): string;
  };
  readonly limiter: {
    /** Counts one request, and answers a state for each limit that it falls under: the caller's own, and the tenant's. */
    consume(caller: LimitedCaller): Promise<readonly RateLimitState[]>;
    /** Takes a request out of the counts again, as far as their windows still last. */
    giveBack(states: readonly RateLimitState[]): Promise<void>;
  };
  /** Names of the parts that do not answer; empty when all do. */
  isReady(): Promise<readonly string[]>;
  readonly documents: DocumentServices;
}
