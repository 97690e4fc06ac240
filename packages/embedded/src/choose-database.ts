// Decides between the database that the operator names and the embedded one.

import { supervisePostgres } from './supervise-postgres';

/** What the configuration says about the database. */
export interface DatabaseChoice {
  /** The operator's database. When given it is used, and its failure is never covered up by an embedded server. */
  readonly databaseUrl?: string | undefined;
  /** Where the embedded server lives. */
  readonly dir: string;
  /** The database on the embedded server; migrations create it. */
  readonly name: string;
  readonly tieToParent?: boolean;
  /** Hears of an embedded server that ended by itself and was started again. */
  readonly onRestart: (message: string) => void;
}

/** The database to use; `stop` leaves an operator's database alone. */
export interface ChosenDatabase {
  readonly url: string;
  readonly embedded: boolean;
  readonly adopted: boolean;
  stop(): Promise<void>;
}

/** Starts the embedded server only when no database is named. Throws as `startPostgres` does. */
export async function chooseDatabase(choice: DatabaseChoice): Promise<ChosenDatabase> {
  const { databaseUrl, dir, name, tieToParent = false, onRestart } = choice;
  if (databaseUrl) return { url: databaseUrl, embedded: false, adopted: false, stop: async () => {} };
  const server = await supervisePostgres({ dir, tieToParent }, onRestart);
  return { url: server.url(name), embedded: true, adopted: server.adopted, stop: server.stop };
}
