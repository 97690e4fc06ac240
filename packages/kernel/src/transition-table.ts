// A state machine as data: one table names every legal move, code and documentation read the same table.

import { AppError } from './app-error';

export interface Transition<State extends string, Event extends string> {
  readonly event: Event;
  readonly from: readonly State[];
  readonly to: State;
}

export interface TransitionTable<State extends string, Event extends string> {
  readonly transitions: readonly Transition<State, Event>[];
  /** The states from which `event` is legal: what a conditional update puts into its where clause. */
  from(event: Event): readonly State[];
  /** The state that `event` leads to: what a conditional update sets. */
  to(event: Event): State;
  /** The state that `event` leads to from `state`. Throws `illegal_transition` for a move the table lacks. */
  next(state: State, event: Event): State;
}

/** Builds a table; each event leads to one state, whatever state it starts from. */
export function defineTransitions<State extends string, Event extends string>(
  transitions: readonly Transition<State, Event>[],
): TransitionTable<State, Event> {
  const byEvent = new Map(transitions.map((transition) => [transition.event, transition]));
  const find = (event: Event) => {
    const transition = byEvent.get(event);
    if (!transition) throw new AppError('illegal_transition', `No transition is called ${event}.`);
    return transition;
  };
  return {
    transitions,
    from: (event) => find(event).from,
    to: (event) => find(event).to,
    next(state, event) {
      const transition = find(event);
      if (transition.from.includes(state)) return transition.to;
      throw new AppError('illegal_transition', `${event} is not possible from ${state}.`, {
        data: { state, event },
      });
    },
  };
}
