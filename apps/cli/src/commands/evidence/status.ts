// `synthward evidence status`: the libraries of a server.

import type { Command } from '../../command';
import { parseOptions } from '../../parse-options';
import { evidenceServerOf } from './evidence-server';

const help = `usage: synthward evidence status [--json]

Tells the libraries that a server answers from: how many records each has, how many of them are retracted, and whether the
odds of leaving a question unanswered were fitted to them. The server is the one that SYNTHWARD_URL names, and
SYNTHWARD_OPERATOR_TOKEN opens it.`;

export const evidenceStatus: Command = {
  words: ['evidence', 'status'],
  summary: 'tell the libraries of a server',
  async run(args, { print }, environment) {
    const { values } = parseOptions(args, { json: { type: 'boolean' }, help: { type: 'boolean' } });
    if (values.help) {
      print(help);
      return 0;
    }
    const status = await evidenceServerOf(environment).libraries();
    if (values.json) {
      print(JSON.stringify(status));
      return 0;
    }
    for (const { name, records, retracted, fingerprint } of status.libraries)
      print(`${name}: ${records} records, ${retracted} retracted, ${fingerprint ?? 'being imported'}`);
    const { isFittedToThese } = status.abstention;
    print(`abstention: ${isFittedToThese ? 'fitted to these libraries' : 'not fitted to these libraries'}`);
    return 0;
  },
};
