// Words with which a source may be retold without stating anything: all others have to come from the source.

import { stemOf } from '../text/terms';

const WORDS = `according across additionally although analysis analyses analysed analyzed article assessed author authors available
based because both case cases cited clinical compared comparison comparing concluded concludes conclusion conducted
consisted data described describes describing determined document during each either enrolled especially estimate
estimated evaluated evaluating evidence examined example explored finding findings follow followed following found
general given group groups guideline guidelines guidance had have however identified include included includes
including indicate indicated indicates information interpreted intervention interventions investigated involved
involving literature made main measured measures mention mentioned mentions method methods namely noted observation
observed obtained outcome outcomes overall paper participant participants particular patient patients people performed
person persons population present presented presents published publication question received receiving receive
regarding regardless related report reported reporting reports
research researchers respect respectively result resulted resulting results reviewed review reviews same sample
several show showed shown shows society source sources specific specifically stated states statement studied studies
study subjects subset such suggest suggested suggests summary taking term terms there therefore these this those
thus together took toward towards treated treatment treatments trial trials type types undergoing underwent use
used users using various versus was were when where whereas which while within work would year years`;

const NEUTRAL: ReadonlySet<string> = new Set(WORDS.split(/\s+/).map(stemOf));

/** Whether a stem states nothing of its own. */
export function isNeutral(stem: string): boolean {
  return NEUTRAL.has(stem);
}
