// The use cases behind API keys and bearer tokens.

import type {
  ApiKeyListView,
  ApiKeyView,
  AuditContext,
  BearerAnswer,
  Creation,
  CreationAnswer,
  JsonWebKeySetView,
  NewApiKeyView,
  Scope,
} from '@synthward/contracts';

/** Who asks for a key: nobody hands on more than they have. */
interface KeyRequester {
  readonly tenantID: string;
  readonly accountID: string;
  readonly scopes: readonly Scope[];
  /** What the audit log will say. */
  readonly by: AuditContext;
}

/** With the version that its entity tag is made of. */
interface VersionedKey {
  readonly apiKey: ApiKeyView;
  readonly version: number;
}

interface ExpectingKey {
  readonly caller: KeyRequester;
  readonly keyID: string;
  /** Versions of which the key must have one, or else `precondition_failed` is thrown. */
  readonly expected: readonly number[] | 'any';
}

/**
 * Every method throws `not_found` alike for what is missing, revoked, and another tenant's; those that take a creation
 * throw `idempotency_in_progress` and `idempotency_key_reused` as well.
 */
export interface ApiKeyServices {
  /** Throws `invalid_spec`, `insufficient_scope` and `api_key_limit_reached`. */
  create(
    request: { readonly caller: KeyRequester; readonly body: unknown },
    creation: Creation<NewApiKeyView>,
  ): Promise<CreationAnswer<NewApiKeyView>>;
  /** The newest first; `cursor` is the `nextCursor` of an earlier page. Throws `invalid_cursor`. */
  list(page: {
    readonly tenantID: string;
    readonly limit: number;
    readonly cursor?: string | undefined;
  }): Promise<ApiKeyListView>;
  get(address: { readonly tenantID: string; readonly keyID: string }): Promise<VersionedKey>;
  /** Throws `invalid_spec`, `insufficient_scope` and `precondition_failed`. */
  change(request: ExpectingKey & { readonly body: unknown }): Promise<VersionedKey>;
  /** Throws `invalid_spec`, `insufficient_scope` and `api_key_state_conflict`. */
  rotate(
    request: { readonly caller: KeyRequester; readonly keyID: string; readonly body: unknown },
    creation: Creation<NewApiKeyView>,
  ): Promise<CreationAnswer<NewApiKeyView>>;
  /** Throws `precondition_failed`. */
  revoke(request: ExpectingKey): Promise<void>;
}

export interface BearerServices {
  /** A token, or a refusal with its reason; `basic` is what came by HTTP Basic authentication. */
  issue(request: {
    readonly form: Readonly<Record<string, unknown>>;
    readonly basic: { readonly id: string; readonly secret: string } | undefined;
    /** Where the request comes from, for the audit log. */
    readonly origin: { readonly address: string; readonly requestID: string };
  }): Promise<BearerAnswer>;
  keySet(): JsonWebKeySetView;
}
