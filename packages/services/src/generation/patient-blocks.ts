// Resources Patient by Patient (`organizeOutputBy=Patient` of Bulk Data Access): a header, then what belongs to it.

import { type PagePool, RecordPages } from '@synthward/exporters';
import type { FhirResource } from '@synthward/fhir';

/** The blocks of a part, printed. The Patient is that of one source record: no block joins the records of a person. */
export class PatientBlocks {
  readonly pages: RecordPages;
  private readonly shared: ReadonlyMap<string, FhirResource>;
  private lines = 0;

  /** `shared` are resources that blocks refer to; each block repeats those that it needs. */
  constructor(shared: readonly FhirResource[], pool?: PagePool) {
    this.pages = new RecordPages(pool);
    this.shared = new Map(shared.map((resource) => [`${resource.resourceType}/${resource.id}`, resource]));
  }

  /** Headers and resources so far. */
  get lineCount(): number {
    return this.lines;
  }

  /** Adds the block of a Patient. Answers its resources, those included that were added because it refers to them. */
  add(patientID: string, own: readonly FhirResource[]): readonly FhirResource[] {
    const resources = [...own, ...this.referredToBy(own)];
    const texts = [headerOf(patientID), ...resources].map((each) => JSON.stringify(each));
    this.pages.add(texts.join('\n'));
    this.lines += texts.length;
    return resources;
  }

  /** Shared resources that these refer to, and those that they refer to in turn. */
  private referredToBy(own: readonly FhirResource[]): FhirResource[] {
    const found = new Map<string, FhirResource>();
    for (let next = [...own]; next.length > 0; ) {
      const references = next.flatMap(referencesIn).filter((reference) => !found.has(reference));
      next = references.flatMap((reference) => this.shared.get(reference) ?? []);
      for (const resource of next) found.set(`${resource.resourceType}/${resource.id}`, resource);
    }
    return [...found.values()];
  }
}

/** The one kind of resource that stands for itself in such files. */
function headerOf(patientID: string): object {
  const reference = `Patient/${patientID}`;
  return { resourceType: 'Parameters', parameter: [{ name: 'header', valueReference: { reference } }] };
}

function referencesIn(resource: FhirResource): string[] {
  const found = JSON.stringify(resource).matchAll(/"reference":"([^"]+)"/g);
  return [...new Set(Array.from(found, ([, reference = '']) => reference))];
}
