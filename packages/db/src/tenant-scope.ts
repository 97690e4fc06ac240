// For which tenant the running piece of work asks the database.

import { AsyncLocalStorage } from 'node:async_hooks';

const scope = new AsyncLocalStorage<string>();

/**
 * Runs `work` for one tenant: whatever it asks of a database under the role `synthward_app` sees the rows of that tenant
 * and no others. Outside of any scope that role sees none. Throws a RangeError inside the scope of another tenant, or
 * without an id.
 */
export async function inTenant<Result>(tenantID: string, work: () => Promise<Result>): Promise<Result> {
  const present = scope.getStore();
  if (tenantID === '') throw new RangeError('a scope needs a tenant');
  if (present !== undefined && present !== tenantID)
    throw new RangeError('work for one tenant does nothing for another');
  // Prisma's promises begin when they are awaited: that has to happen inside.
  return scope.run(tenantID, async () => await work());
}

/** The tenant of the running work; the empty string for none, as the database knows it. */
export function presentTenant(): string {
  return scope.getStore() ?? '';
}

/**
 * The same items, each made in the scope in which this is called: a stream asks for the next one whenever its reader has
 * room, which is outside. Throws a RangeError where there is no scope.
 */
export function keepTenant<Item>(items: AsyncIterable<Item>): AsyncIterable<Item> {
  const tenantID = presentTenant();
  if (tenantID === '') throw new RangeError('there is no tenant to keep');
  return {
    [Symbol.asyncIterator]() {
      const steps = items[Symbol.asyncIterator]();
      return {
        next: () => inTenant(tenantID, () => steps.next()),
        return: async (value: unknown) =>
          inTenant(tenantID, async () => (await steps.return?.(value)) ?? { done: true, value }),
      };
    },
  };
}
