// The commands of the guide to control of a job work as printed, and come to what the guide says.

import { useGuide } from './use-guide';

describe('the commands of the guide to control of a job', () => {
  const { outputs } = useGuide('job-control');

  test('hold a job and complete it afterwards', () => {
    const [paused, completed] = outputs();
    expect([paused, completed]).toEqual(['paused\n', 'completed\n']);
  });

  test('give a job an hour', () => {
    expect(outputs()[2]).toBe('true\n');
  });

  test('cancel a job, which then shows nothing', () => {
    expect(outputs()[3]).toBe('cancelled\n0\n');
  });

  test('are refused for a job that has ended', () => {
    const [, , , , code, message] = outputs();
    expect([code, message]).toEqual([
      'job_state_conflict\n',
      'The job is completed and cannot be retried.\n',
    ]);
  });
});
