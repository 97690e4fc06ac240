import { sleep } from './sleep';

test('a wait ends by itself', async () => {
  await expect(sleep(0)).resolves.toBeUndefined();
});

test('a signal ends a wait at once, with its reason, before it begins and after', async () => {
  const controller = new AbortController();
  const waiting = sleep(600_000, controller.signal);
  controller.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  await expect(sleep(600_000, controller.signal)).rejects.toThrow('enough');
});
