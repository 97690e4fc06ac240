// The deliveries that a worker is handling now, each with the signal that can stop it.

/** Why a running delivery was told to stop. */
type StopReason = 'lock lost' | 'worker closing';

export interface RunningTask {
  readonly signal: AbortSignal;
  /** Why the task was told to stop, if it was. */
  stopReason(): StopReason | undefined;
}

export interface RunningTasks {
  /** Runs `work` as the delivery of `id`; an earlier delivery of the same id is told that it has lost its lock. */
  run<T>(id: string, work: (task: RunningTask) => Promise<T>): Promise<T>;
  /** Tells the present delivery of `id` to stop. */
  stop(id: string, reason: StopReason): void;
  /** Tells every delivery to stop. */
  stopAll(reason: StopReason): void;
}

/** Keeps track of the deliveries of one worker. */
export function createRunningTasks(): RunningTasks {
  const controllers = new Map<string, AbortController>();
  const reasons = new WeakMap<AbortSignal, StopReason>();

  function abort(controller: AbortController, reason: StopReason): void {
    if (controller.signal.aborted) return;
    reasons.set(controller.signal, reason);
    controller.abort(new DOMException(`The job has to stop: ${reason}.`, 'AbortError'));
  }

  const stop = (id: string, reason: StopReason) => {
    const controller = controllers.get(id);
    if (controller) abort(controller, reason);
  };

  return {
    async run(id, work) {
      stop(id, 'lock lost'); // a second delivery of an id proves that the first one's lock ran out
      const controller = new AbortController();
      const { signal } = controller;
      controllers.set(id, controller);
      try {
        return await work({ signal, stopReason: () => reasons.get(signal) });
      } finally {
        if (controllers.get(id) === controller) controllers.delete(id);
      }
    },
    stop,
    stopAll(reason) {
      for (const controller of controllers.values()) abort(controller, reason);
    },
  };
}
