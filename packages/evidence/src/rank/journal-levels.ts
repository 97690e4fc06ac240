// How journals are rated, 0 to 3, and what counts as high quality.

import type { EvidenceRecord } from '@synthward/contracts';
import { bodiesOf } from './recognised-bodies';

/** The level of the journal of a record; null where it is not known. */
export type JournalLevels = (record: Pick<EvidenceRecord, 'journal' | 'issn'>) => number | null;

const HIGH_LEVEL = 2;

/**
 * Leading journals by the judgement of this project, names and usual short forms; a list of all journals is an installation's
 * own to give.
 */
const LEADING: Readonly<Record<2 | 3, string>> = {
  3: `new england journal of medicine | n engl j med | lancet | jama | journal of the american medical association | bmj |
    british medical journal | annals of internal medicine | ann intern med | nature medicine | jama internal medicine |
    circulation | european heart journal | eur heart j | journal of the american college of cardiology | j am coll cardiol |
    lancet oncology | journal of clinical oncology | j clin oncol | lancet neurology | lancet infectious diseases |
    lancet diabetes & endocrinology | lancet diabetes endocrinol | lancet respiratory medicine | gut | gastroenterology |
    cochrane database of systematic reviews | cochrane database syst rev | plos medicine | plos med | jama psychiatry |
    american journal of psychiatry | am j psychiatry | diabetes care | hepatology | blood | brain`,
  2: `jama pediatrics | jama neurology | jama oncology | jama surgery | pediatrics | chest | thorax | stroke | neurology |
    hypertension | diabetologia | kidney international | kidney int | american journal of kidney diseases | am j kidney dis |
    journal of the american society of nephrology | j am soc nephrol | annals of the rheumatic diseases | ann rheum dis |
    arthritis & rheumatology | arthritis and rheumatism | arthritis rheum | american journal of respiratory and critical care medicine |
    am j respir crit care med | european respiratory journal | eur respir j | clinical infectious diseases | clin infect dis |
    critical care medicine | crit care med | intensive care medicine | annals of surgery | ann surg | anesthesiology |
    british journal of anaesthesia | br j anaesth | obstetrics and gynecology | obstet gynecol | bjog | human reproduction |
    american journal of clinical nutrition | am j clin nutr | international journal of epidemiology | bmc medicine |
    journal of bone and mineral research | j bone miner res | journal of the american geriatrics society | j am geriatr soc |
    journal of allergy and clinical immunology | j allergy clin immunol | british journal of psychiatry | br j psychiatry |
    european urology | eur urol | ophthalmology | journal of the american academy of dermatology | j am acad dermatol |
    american journal of gastroenterology | am j gastroenterol | canadian medical association journal | cmaj | pain |
    american journal of public health | am j public health | annals of family medicine | ann fam med | heart`,
};

const levels: ReadonlyMap<string, number> = new Map(
  ([2, 3] as const).flatMap((level) =>
    LEADING[level].split('|').map((name) => [normalisedName(name), level] as const),
  ),
);

/** The levels of leading journals; all others are not known. */
export function leadingJournalLevels({ journal }: Pick<EvidenceRecord, 'journal'>): number | null {
  return journal === null ? null : (levels.get(normalisedName(journal)) ?? null);
}

/** What the filter for high quality lets through: a journal of level 2 or better, or a guideline of a recognised body. */
export function isHighQuality(record: EvidenceRecord, journalLevels: JournalLevels): boolean {
  if ((journalLevels(record) ?? 0) >= HIGH_LEVEL) return true;
  return record.design === 'guideline' && bodiesOf(record).length > 0;
}

/** Lower case, without article, punctuation and what stands in brackets. */
function normalisedName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}
