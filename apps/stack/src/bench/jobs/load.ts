// A closed loop of clients: each sends its next request when the last one is answered.

import { Agent, request } from 'node:http';

export interface Target {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Of the next request. */
  body(): string;
}

const CLIENTS = 16;

/** Requests a second that were answered with 202, over `seconds`, after a warm-up of a quarter of that. Throws at any other answer. */
export function rateOf(target: Target, seconds: number): Promise<number> {
  return withAgent(async (agent) => {
    await sendWhile(target, agent, lasting(seconds / 4));
    const startedAt = performance.now();
    const answered = await sendWhile(target, agent, lasting(seconds));
    return answered / ((performance.now() - startedAt) / 1000);
  });
}

/** Sends so many requests, as fast as `rateOf` does, for the server to have seen enough of them. */
export async function warmUp(target: Target, requests: number): Promise<void> {
  let left = requests;
  const isLeft = () => {
    left -= 1;
    return left >= 0;
  };
  await withAgent((agent) => sendWhile(target, agent, isLeft));
}

async function withAgent<Result>(use: (agent: Agent) => Promise<Result>): Promise<Result> {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  try {
    return await use(agent);
  } finally {
    agent.destroy();
  }
}

function lasting(seconds: number): () => boolean {
  const end = performance.now() + seconds * 1000;
  return () => performance.now() < end;
}

async function sendWhile(target: Target, agent: Agent, mayGoOn: () => boolean): Promise<number> {
  const client = async () => {
    let answered = 0;
    for (; mayGoOn(); answered += 1) await post(target, agent);
    return answered;
  };
  const counts = await Promise.all(Array.from({ length: CLIENTS }, client));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Resolves when the answer is read to its end. */
export function post(target: Target, agent?: Agent): Promise<void> {
  const { url, headers } = target;
  const body = target.body();
  const length = { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const req = request(url, { method: 'POST', agent, headers: { ...headers, ...length } }, (res) => {
      res.resume();
      res.once('error', reject);
      res.once('end', () =>
        res.statusCode === 202 ? resolve() : reject(new Error(`${url} answered ${res.statusCode}`)),
      );
    });
    req.once('error', reject);
    req.end(body);
  });
}
