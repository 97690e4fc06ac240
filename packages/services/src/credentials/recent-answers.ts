// Answers that are good for a moment: asked once, remembered briefly, forgotten when told.

import type { Clock } from '@synthward/kernel';

export interface RecentAnswers<Answer> {
  /**
   * What was answered for the key within the time, or else what `ask` answers. Those who come while it is asked share the
   * question. Only answers are remembered: undefined and errors are asked anew.
   */
  find(key: string, ask: (now: Date) => Promise<Answer | undefined>): Promise<Answer | undefined>;
  /** From here on everything is asked anew; what is on its way reaches those alone who wait for it. */
  forget(): void;
}

export interface RecentAnswersSettings {
  readonly clock: Clock;
  readonly forMs: number;
}

interface Remembered<Answer> {
  readonly answer: Promise<Answer | undefined>;
  /** When the question was asked: the answer may have become wrong at once. */
  readonly askedAt: number;
}

const MOST_REMEMBERED = 10_000;

/** Forgets everything when there is too much, which costs a question each. */
export function createRecentAnswers<Answer>({ clock, forMs }: RecentAnswersSettings): RecentAnswers<Answer> {
  const known = new Map<string, Remembered<Answer>>();
  const remember = (key: string, answer: Promise<Answer | undefined>, askedAt: number) => {
    if (known.size >= MOST_REMEMBERED) known.clear();
    const remembered = { answer, askedAt };
    known.set(key, remembered);
    const drop = () => {
      if (known.get(key) === remembered) known.delete(key);
    };
    answer.then((found) => found === undefined && drop(), drop); // whoever asked hears of the error
  };
  return {
    find(key, ask) {
      const now = clock.now();
      const found = known.get(key);
      const age = now.getTime() - (found?.askedAt ?? 0);
      if (found && age >= 0 && age < forMs) return found.answer;
      const answer = ask(now);
      remember(key, answer, now.getTime());
      return answer;
    },
    forget: () => known.clear(),
  };
}
