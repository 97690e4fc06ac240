// A closed loop of clients: each sends its next request when the last one is answered.

import { Agent, request } from 'node:http';

export interface Target {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const CLIENTS = 16;

/** Requests a second that were answered with 202, over `seconds`, after a warm-up of a quarter of that. Throws at any other answer. */
export async function rateOf(target: Target, seconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  try {
    await sendFor(target, agent, seconds / 4);
    const startedAt = performance.now();
    const answered = await sendFor(target, agent, seconds);
    return answered / ((performance.now() - startedAt) / 1000);
  } finally {
    agent.destroy();
  }
}

async function sendFor(target: Target, agent: Agent, seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1000;
  const client = async () => {
    let answered = 0;
    for (; performance.now() < end; answered += 1) await post(target, agent);
    return answered;
  };
  const counts = await Promise.all(Array.from({ length: CLIENTS }, client));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Resolves when the answer is read to its end. */
export function post({ url, headers, body }: Target, agent?: Agent): Promise<void> {
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
