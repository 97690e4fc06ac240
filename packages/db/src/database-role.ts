// Under which role a process works: looked at before anything else is done.

import type { DatabaseRole } from '@synthward/contracts';
import type { Database } from './database';

interface Standing {
  readonly name: string;
  readonly passesPolicies: boolean;
  readonly owned: string | null;
  readonly hasOthers: boolean;
}

/**
 * Throws unless the connections work under the role, and the role is bound by the policies: no superuser, without
 * BYPASSRLS, owner of no table, and without what another of our roles may do.
 */
export async function requireRole({ pool }: Database, role: DatabaseRole): Promise<void> {
  const { rows } = await pool.query<Standing>(READ_STANDING);
  const [standing] = rows;
  if (!standing) throw new Error('The database does not say under which role it is asked.');
  const fault = faultOf(standing, role);
  if (fault) throw new Error(`${fault} See "Roles of the database" in docs/guides/operating.md.`);
}

function faultOf({ name, passesPolicies, owned, hasOthers }: Standing, role: DatabaseRole) {
  if (name !== role) return `The database is asked as ${name} instead of ${role}.`;
  if (passesPolicies) return `The role ${role} is a superuser or has BYPASSRLS: it would see every tenant.`;
  if (owned !== null) return `The role ${role} owns the table ${owned}: it could take the policies away.`;
  if (hasOthers)
    return `The role ${role} is a member of other roles: it would be bound by their policies too.`;
  return undefined;
}

const READ_STANDING = `
  select current_user::text as name, rolsuper or rolbypassrls as "passesPolicies",
         (select c.relname::text from pg_class c
           where c.relowner = r.oid and c.relkind in ('r', 'p') order by c.relname limit 1) as owned,
         exists (select from pg_auth_members m where m.member = r.oid) as "hasOthers"
    from pg_roles r where rolname = current_user`;
