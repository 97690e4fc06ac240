// The operator of each name.

import type { MutationOperator } from '@synthward/contracts';
import type { Operator } from './operator';

export const operators: { readonly [Name in MutationOperator]?: Operator } = {
  'suffix-lost': ({ suffix }) =>
    suffix === null ? undefined : [{ field: 'suffix', before: suffix, after: null }],
};
