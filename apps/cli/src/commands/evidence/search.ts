// `synthward evidence search`: whether an article is there, and how it was classified.

import { type Command, UsageError } from '../../command';
import { parseOptions } from '../../parse-options';
import { evidenceServerOf } from './evidence-server';

const help = `usage: synthward evidence search [--library NAME] [--json] WORDS…

Looks for imported articles: WORDS are an id, such as pmid:1 or doi:10.1000/x, or words that all stand in the title. This is no
ranking of answers. The server is the one that SYNTHWARD_URL names, and SYNTHWARD_OPERATOR_TOKEN opens it.

Each article is a line: LIBRARY ID YEAR DESIGN [RETRACTION] TITLE
Exit code: 0 something was found, 1 nothing was.`;

export const evidenceSearch: Command = {
  words: ['evidence', 'search'],
  summary: 'look for imported articles',
  async run(args, { print }, environment) {
    const { values, positionals } = parseOptions(args, {
      library: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    });
    if (values.help) {
      print(help);
      return 0;
    }
    if (positionals.length === 0) throw new UsageError('name an id or words of a title, or try --help');
    const { records } = await evidenceServerOf(environment).search(positionals.join(' '), values.library);
    for (const record of records) {
      const { id, library, title, published, design, retraction } = record;
      const said = retraction === 'none' ? '' : ` [${retraction}]`;
      const line = `${library} ${id} ${published?.slice(0, 4) ?? '-'} ${design}${said} ${title}`;
      print(values.json ? JSON.stringify(record) : line);
    }
    return records.length > 0 ? 0 : 1;
  },
};
