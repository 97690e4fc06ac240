// Clients that leave before the end of a response.

/** Leaving is a client's right, not a failure; the access log shows it. */
export function isClientGone(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_STREAM_PREMATURE_CLOSE'
  );
}
