// The one shape of every list that is read page by page.

import { z } from 'zod';

/** The list schema around an item schema, named `id` in the API description. */
export function listOf<Item extends z.ZodType>(item: Item, id: string) {
  return z
    .object({
      data: z.array(item),
      hasMore: z.boolean(),
      nextCursor: z.string().nullable().meta({ description: 'Give it back as `cursor` for the next page.' }),
    })
    .meta({ id });
}
