// What measurements of one form have in common as JSON: the text before their value, and the text after it.

import type { ObservationEntry } from '@synthward/contracts';
import type { Measured, Observation } from '../types/diagnostic-resources';

/** Of one code, unit, interpretation and reference range. */
export interface Form {
  readonly entry: ObservationEntry;
  readonly isLaboratory: boolean;
  /** Of an observation from the profile to the code; of a component the code. */
  readonly kind: Uint8Array;
  /** From the unit to the reference range. */
  readonly unit: Uint8Array;
}

/** Forms by LOINC code. A code has few; records of other origin may have any, of which the latest are kept. */
export class Forms {
  private readonly byCode = new Map<string, Form[]>();

  /** The form of an entry, if one was kept. */
  find(entry: ObservationEntry): Form | undefined {
    const known = this.byCode.get(entry.code.code);
    if (!known) return undefined;
    for (let i = 0; i < known.length; i += 1) {
      const form = known[i];
      if (form && isOfForm(form, entry)) return form;
    }
    return undefined;
  }

  /** Keeps the form of an entry, which is the one returned. */
  keep(form: Form): Form {
    const { code } = form.entry.code;
    const ofCode = this.byCode.get(code);
    if (ofCode && ofCode.length < MOST_FORMS) ofCode.push(form);
    else this.byCode.set(code, [form]);
    return form;
  }
}

const MOST_FORMS = 50;

function isOfForm({ entry: first }: Form, entry: ObservationEntry): boolean {
  return (
    first.interpretation === entry.interpretation &&
    first.unit === entry.unit &&
    (first.referenceRange === entry.referenceRange ||
      (first.referenceRange?.low === entry.referenceRange?.low &&
        first.referenceRange?.high === entry.referenceRange?.high))
  );
}

/** The form of an observation that was mapped from an entry; undefined where it has no quantity. */
export function formOfObservation(
  entry: ObservationEntry,
  mapped: Observation,
  isLaboratory: boolean,
): Form | undefined {
  const unit = unitOf(mapped);
  return unit && { entry, isLaboratory, kind: kindOf(mapped), unit };
}

/** The same of a component. */
export function formOfComponent(entry: ObservationEntry, mapped: Measured): Form | undefined {
  const unit = unitOf(mapped);
  const kind = Buffer.from(members({ code: mapped.code }));
  return unit && { entry, isLaboratory: false, kind, unit };
}

/** An observation from its profile to its code. */
export function kindOf({
  meta: { profile, security, tag },
  status,
  category,
  code,
}: Pick<Observation, 'meta' | 'status' | 'category' | 'code'>): Uint8Array {
  return Buffer.from(`${members({ profile, security, tag })}},${members({ status, category, code })}`);
}

function unitOf({ valueQuantity, interpretation, referenceRange }: Measured): Uint8Array | undefined {
  if (!valueQuantity) return undefined;
  const { value: _value, ...unit } = valueQuantity;
  const range = members({ interpretation, referenceRange });
  return Buffer.from(`,${members(unit)}}${range === '' ? '' : `,${range}`}`);
}

/** The members that are there, as they stand in an object. */
function members(of: object): string {
  return JSON.stringify(of).slice(1, -1);
}
