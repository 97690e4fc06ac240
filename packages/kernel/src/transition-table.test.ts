// A table of transitions allows what it lists and nothing else.

import { AppError } from './app-error';
import { defineTransitions } from './transition-table';

const door = defineTransitions<'open' | 'closed' | 'locked', 'open' | 'close' | 'lock' | 'paint'>([
  { event: 'open', from: ['closed'], to: 'open' },
  { event: 'close', from: ['open'], to: 'closed' },
  { event: 'lock', from: ['closed', 'locked'], to: 'locked' },
]);

function codeOf(move: () => unknown): unknown {
  try {
    return move();
  } catch (error) {
    return error instanceof AppError ? error.code : error;
  }
}

test('a listed move leads to its state', () => {
  expect(door.next('closed', 'open')).toBe('open');
  expect(door.next('open', 'close')).toBe('closed');
  expect(door.next('locked', 'lock')).toBe('locked');
});

test('every move that is not listed throws illegal_transition', () => {
  for (const [state, event] of [
    ['open', 'open'],
    ['open', 'lock'],
    ['closed', 'close'],
    ['locked', 'open'],
    ['locked', 'close'],
  ] as const) {
    expect(codeOf(() => door.next(state, event))).toBe('illegal_transition');
  }
});

test('the error of an illegal move names the state and the event', () => {
  expect(() => door.next('locked', 'open')).toThrow(
    expect.objectContaining({
      message: 'open is not possible from locked.',
      data: { state: 'locked', event: 'open' },
    }),
  );
});

test('an event without a transition throws wherever it is used', () => {
  expect(codeOf(() => door.next('open', 'paint'))).toBe('illegal_transition');
  expect(codeOf(() => door.from('paint'))).toBe('illegal_transition');
  expect(codeOf(() => door.to('paint'))).toBe('illegal_transition');
});

test('a conditional update finds both sides of its condition in the table', () => {
  expect(door.from('lock')).toEqual(['closed', 'locked']);
  expect(door.to('lock')).toBe('locked');
});
