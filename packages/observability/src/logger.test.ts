import { createLogger, silentLogger } from '@synthward/observability';

function createCapturingLogger() {
  const lines: string[] = [];
  const logger = createLogger({
    level: 'info',
    name: 'test',
    destination: { write: (line: string) => void lines.push(line) },
  });
  return { logger, lines, last: (): Record<string, unknown> => JSON.parse(lines.at(-1) ?? '{}') };
}

describe('the logger', () => {
  test('an event carries its fields, its message and the name of its process', () => {
    const { logger, last } = createCapturingLogger();
    logger.info({ jobID: 'job_1' }, 'job.started');
    expect(last()).toMatchObject({ name: 'test', jobID: 'job_1', msg: 'job.started' });
  });

  test('credentials never reach a line, at the top or inside a request', () => {
    const { logger, lines } = createCapturingLogger();
    const secrets = { authorization: 'hush', 'x-api-key': 'hush', token: 'hush' };
    logger.info({ ...secrets, headers: secrets, req: { headers: secrets } }, 'request.received');
    expect(lines.join()).not.toContain('hush');
    expect(lines.join().match(/\[redacted\]/g)).toHaveLength(9);
  });

  test('an error is written with its message, its code and its cause', () => {
    const { logger, last } = createCapturingLogger();
    const error = Object.assign(new Error('outer', { cause: new Error('inner') }), { code: 'E42' });
    logger.error({ error }, 'job.failed');
    expect(last()).toMatchObject({ error: { message: 'outer: inner', code: 'E42' } });
  });

  test('a child adds its fields to every event and redacts like its parent', () => {
    const { logger, last } = createCapturingLogger();
    logger.child({ requestID: 'req_1' }).warn({ token: 'hush' }, 'request.slow');
    expect(last()).toMatchObject({ requestID: 'req_1', token: '[redacted]', msg: 'request.slow' });
  });

  test('events below the level are dropped', () => {
    const { logger, lines } = createCapturingLogger();
    logger.debug({}, 'job.polled');
    expect(lines).toEqual([]);
  });

  test('the silent logger and its children accept everything', () => {
    expect(() => silentLogger.child({ a: 1 }).error({ error: new Error('x') }, 'job.failed')).not.toThrow();
  });
});
