// A pool whose connections know for which tenant they are used, before they are used.

import { Pool, type PoolClient } from 'pg';
import { presentTenant } from './tenant-scope';

type Callback = Parameters<Pool['connect']>[0];

/** Read by the policies of the database. */
const TELL = "select set_config('app.tenant_id', $1, false)";

/**
 * Every connection that is handed out has been told the tenant of the scope in which it was asked for, or that there is
 * none. `query` and Prisma's adapter take their connections here as well. A connection that was told is not told again,
 * which asks for one thing: that it is told outside of a transaction, whose end would take it back.
 */
export class TenantPool extends Pool {
  private readonly told = new WeakMap<PoolClient, string>();

  override connect(): Promise<PoolClient>;
  override connect(callback: Callback): void;
  override connect(callback?: Callback): Promise<PoolClient> | undefined {
    const client = this.checkOut(presentTenant());
    if (!callback) return client;
    client.then(
      (ready) => callback(undefined, ready, (error) => ready.release(error)),
      (error: Error) => callback(error, undefined, () => undefined),
    );
    return undefined;
  }

  private async checkOut(tenantID: string): Promise<PoolClient> {
    for (;;) {
      const client = await super.connect();
      if (isAtRest(client)) await this.tell(client, tenantID);
      if (isAtRest(client)) return client;
      client.release(true); // somebody gave it back inside a transaction: it is ended, and the next one is taken
    }
  }

  private async tell(client: PoolClient, tenantID: string): Promise<void> {
    if ((this.told.get(client) ?? '') === tenantID) return;
    this.told.delete(client);
    try {
      await client.query(TELL, [tenantID]);
    } catch (error) {
      client.release(true);
      throw error;
    }
    this.told.set(client, tenantID);
  }
}

/** Outside of any transaction, as far as the server has said. */
function isAtRest(client: PoolClient): boolean {
  return client.getTransactionStatus() === 'I';
}
