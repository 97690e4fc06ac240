// Whether a host names this very machine, where plain HTTP is out of everybody's reach.

/** For the host of a URL or of a Host header, with or without a port. */
export function isLoopbackHost(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i.test(host);
}
