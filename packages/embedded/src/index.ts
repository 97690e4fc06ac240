export { type ChosenDatabase, chooseDatabase, type DatabaseChoice } from './choose-database';
export { type PostgresServer, type StartPostgresOptions, startPostgres } from './start-postgres';
