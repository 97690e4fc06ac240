import fc from 'fast-check';
import { KthLargest } from './kth-largest';

test('the value is what sorting would find in the k-th place, and 0 before there are k', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.array(fc.integer({ min: 1, max: 20 })), (k, values) => {
      const largest = new KthLargest(k);
      for (const value of values) largest.offer(value);
      expect(largest.value).toBe([...values].sort((a, b) => b - a)[k - 1] ?? 0);
    }),
  ));
