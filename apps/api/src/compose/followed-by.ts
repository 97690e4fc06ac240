// Work that has to be followed by something small in this process.

/** The same work, with `after` done once it has ended: also where it failed, since its commit may have been the last thing to succeed. */
export function followedBy<Given extends readonly unknown[], Result>(
  work: (...given: Given) => Promise<Result>,
  after: () => void,
): (...given: Given) => Promise<Result> {
  return (...given) => work(...given).finally(after);
}
