// The error for a request body that cannot be accepted.

import { AppError } from '@synthward/kernel';
import type { Problem } from '../cohort/problem';

/** `invalid_spec` with all problems; the message is the first problem's, and says how many follow. */
export function invalidSpec(problems: readonly Problem[]): AppError {
  const [first, ...others] = problems;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  const message = `${first?.message ?? 'The specification is invalid.'}${more}`;
  return new AppError('invalid_spec', message, { data: { errors: problems } });
}
