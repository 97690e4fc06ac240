// Clients of scripted servers, which wait for nothing and remember how long they would have.

import { type Client, createClient } from '../src';
import { type ScriptedServer, type Step, startScriptedServer } from './scripted-server';

export interface Scripted {
  readonly client: Client;
  readonly server: ScriptedServer;
  /** The milliseconds of each wait. */
  readonly waits: readonly number[];
}

type Options = Partial<Parameters<typeof createClient>[0]>;

/** Starts what a test asks for and closes all of it after the test. */
export function useScripted(): (steps: readonly Step[], options?: Options) => Promise<Scripted> {
  const servers: ScriptedServer[] = [];
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });
  return async (steps, options = {}) => {
    const server = await startScriptedServer(...steps);
    servers.push(server);
    const waits: number[] = [];
    const client = createClient({
      baseURL: server.baseURL,
      token: 'a-token',
      apiKey: 'a-key',
      random: () => 0,
      sleep: async (ms, signal) => {
        signal?.throwIfAborted();
        waits.push(ms);
      },
      ...options,
    });
    return { client, server, waits };
  };
}
