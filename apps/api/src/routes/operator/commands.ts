// The writes of operators: each has a reason, and leaves a row.

import { type OperationCall, pathParameter } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';
import { actorOf } from './actor';

/** POST /operator/queues/{queue}/hold */
export async function holdQueue(call: OperationCall): Promise<void> {
  const command = { queue: pathParameter(call, 'queue'), actor: actorOf(call), body: call.body };
  sendJson(call.res, 200, await call.services.operator.holdQueue(command));
}

/** POST /operator/queues/{queue}/release */
export async function releaseQueue(call: OperationCall): Promise<void> {
  const command = { queue: pathParameter(call, 'queue'), actor: actorOf(call), body: call.body };
  sendJson(call.res, 200, await call.services.operator.releaseQueue(command));
}

/** POST /operator/workers/{worker}/drain */
export async function drainWorker(call: OperationCall): Promise<void> {
  const command = { worker: pathParameter(call, 'worker'), actor: actorOf(call), body: call.body };
  sendJson(call.res, 202, await call.services.operator.drainWorker(command));
}
