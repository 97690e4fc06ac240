// A login of the processes, for a server of our own: it may take the roles of the platform, and nothing else.

import { databaseRoles } from '@synthward/contracts';
import { runSql } from './run-sql';

const SERVICE_LOGIN = 'synthward_service';

/**
 * The URL of the migrated database under that login, which is made when absent. Whatever a process sends by mistake is
 * then not sent by a superuser either, even after `reset role`. The login has no password: for servers that trust whoever
 * can reach them. Needs a superuser.
 */
export async function ensureServiceLogin(url: string): Promise<string> {
  await runSql(url, ENSURE_LOGIN);
  const service = new URL(url);
  service.username = SERVICE_LOGIN;
  service.password = '';
  return service.href;
}

const ENSURE_LOGIN = `
  do $$ begin
    create role ${SERVICE_LOGIN} login noinherit;
  exception when duplicate_object or unique_violation then null;
  end $$;
  grant ${databaseRoles.app}, ${databaseRoles.worker} to ${SERVICE_LOGIN} with inherit false, set true`;
