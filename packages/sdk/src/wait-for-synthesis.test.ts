import { json } from '../test/scripted-server';
import { useScripted } from '../test/use-scripted';
import { waitForSynthesis } from './wait-for-synthesis';

const scripted = useScripted();

test.each(['success', 'failed', 'not_exists'])(
  'whoever waits for a synthesis asks as often as the server says, until it is %s',
  async (status) => {
    const { client, server, waits } = await scripted([
      json(200, { status: 'submitted', synthesis: null }, { 'retry-after': '2' }),
      json(200, { status: 'running', synthesis: null }),
      json(200, { status, synthesis: null }),
    ]);
    expect(await waitForSynthesis(client, { jobID: 'syn_1' })).toEqual({ status, synthesis: null });
    expect(server.asked.map(({ url }) => new URL(url, 'http://localhost').pathname)).toEqual(
      Array(3).fill('/v1/synthesis/syn_1'),
    );
    expect(waits).toEqual([2000, 1000]);
  },
);

test('a signal ends the waiting', async () => {
  const { client } = await scripted([json(200, { status: 'running', synthesis: null })]);
  const signal = AbortSignal.abort(new Error('enough'));
  await expect(waitForSynthesis(client, { jobID: 'syn_1', signal })).rejects.toThrow('enough');
});
