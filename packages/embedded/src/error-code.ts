// Tells system errors apart by their code.

/**
 * Is this an error of the system with one of these codes, such as `ENOENT`? By shape and not by class: inside Jest the
 * system's errors are instances of another realm's Error.
 */
export function hasErrorCode(error: unknown, ...codes: readonly string[]): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    codes.some((code) => code === error.code)
  );
}
