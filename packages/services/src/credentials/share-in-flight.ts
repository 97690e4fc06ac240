// Equal questions that are asked at the same time are asked once.

/**
 * While an answer for `keyOf(question)` is on its way, others who ask for the same get that one; afterwards it is asked
 * anew, so that no answer is older than the oldest question that it answers.
 */
export function shareInFlight<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  keyOf: (question: Question) => string,
): (question: Question) => Promise<Answer> {
  const underWay = new Map<string, Promise<Answer>>();
  return (question) => {
    const key = keyOf(question);
    const running = underWay.get(key);
    if (running) return running;
    const asked = ask(question).finally(() => underWay.delete(key));
    underWay.set(key, asked);
    return asked;
  };
}
