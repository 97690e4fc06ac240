// Parameters that stand in several paths.

import type { PathParameter } from './operation';

const identifier = /^[A-Za-z0-9_-]{1,64}$/;

export const tenantID: PathParameter = {
  pattern: identifier,
  description: 'The tenant of the credentials.',
};

export const jobID: PathParameter = {
  pattern: identifier,
  description: 'As returned when the job was created.',
};

export const periodOfPath: PathParameter = {
  pattern: /^\d{4}-(?:0[1-9]|1[0-2])$/,
  description: 'A calendar month in UTC, such as 2026-11.',
};
