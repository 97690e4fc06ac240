// The printed FHIR resources of a part, kept by type until they are written to the files of their types.

import { PageWriter } from './page-writer';
import { printResource } from './print-json';

/** As much of a resource as its printed form is filed by. */
interface FiledResource {
  readonly resourceType: string;
  readonly id: string;
}

interface PrintedResource {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** Resources as JSON in UTF-8; their bytes are written once. */
export class ResourcePages {
  private readonly writer = new PageWriter();
  private readonly byType = new Map<string, PrintedResource[]>();

  add(resource: FiledResource): void {
    const { resourceType, id } = resource;
    printResource(this.writer, resource);
    const printed = { id, bytes: this.writer.take() };
    const ofType = this.byType.get(resourceType);
    if (ofType) ofType.push(printed);
    else this.byType.set(resourceType, [printed]);
  }

  /** How many resources of a type were added. */
  countOf(resourceType: string): number {
    return this.byType.get(resourceType)?.length ?? 0;
  }

  /** The resources of a type by the code units of their ids: what belongs to one person does not stand together. */
  *sortedById(resourceType: string): Generator<Uint8Array> {
    const ofType = this.byType.get(resourceType) ?? [];
    ofType.sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
    for (const { bytes } of ofType) yield bytes;
  }
}
