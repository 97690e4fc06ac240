// `synthward evidence evaluate`: says where answers are measured, which is not here.

import type { Command } from '../../command';

const NOTICE = `Answers are measured by the bench of the repository, over evaluation data that does not come along:

  npm run bench -- evidence [--set d1|d2|d3|sentences|direction|abstain] [--json FILE]

It measures the engine, not the libraries of a server; nothing was measured now.`;

export const evidenceEvaluate: Command = {
  words: ['evidence', 'evaluate'],
  summary: 'say how answers are measured',
  async run(_args, { complain }) {
    complain(NOTICE);
    return 2;
  },
};
