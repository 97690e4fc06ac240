// Lists, page by page.

import type { Answer } from './answer';

interface PageOfList {
  readonly nextCursor: string | null;
}

interface ListArguments {
  readonly cursor?: string | undefined;
}

/**
 * The pages of a list, each asked for when the one before has been looked at: `pages(client.listCohortJobs, { tenantID })`.
 * Begins at `args.cursor` if that is given; throws what the list throws.
 */
export async function* pages<Args extends ListArguments, Page extends PageOfList>(
  list: (args: Args) => Promise<Answer<number, Page>>,
  args: Args,
): AsyncGenerator<Page, void, undefined> {
  let next: Args = args;
  for (;;) {
    const { data } = await list(next);
    yield data;
    if (data.nextCursor === null) return;
    next = { ...args, cursor: data.nextCursor };
  }
}
