// The roles of the database under which our processes work; migrations make them, whoever runs migrations is neither.

/**
 * `app` sees the rows of one tenant at a time, whom the connection names. `worker` sees those of all, for work that is
 * of no tenant or of many: the workers, and in the API what looks for a tenant before one is known.
 */
export const databaseRoles = { app: 'synthward_app', worker: 'synthward_worker' } as const;

export type DatabaseRole = (typeof databaseRoles)[keyof typeof databaseRoles];
