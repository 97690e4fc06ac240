// The answer of a creating use case that stands behind the HTTP face alone.

import type { Creation, CreationAnswer } from '@synthward/contracts';

/** Whatever has a ticket was created before: so it shows whether the route hands its ticket on. */
export function answered<View extends object>(
  { ticket, answerTo }: Creation<View>,
  view: View,
): CreationAnswer<View> {
  return { ...answerTo(view), body: view, isReplayed: ticket !== undefined };
}
