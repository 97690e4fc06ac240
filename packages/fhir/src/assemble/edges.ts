// How the nodes of a graph hang together: by what the Bundle says, and by what is usual where it says nothing.

import { contraindications, curatedEvaluations, curatedIndications } from './curated-edges';
import type { Edge } from './edge';
import { byText, type ConceptGroup, type GraphParts } from './graph-parts';
import { type JsonObject, objectOf, objectsOf } from './json';
import { addTo } from './multi-map';
import type { References } from './resolve-references';
import type { BundledResource } from './resource';
import { systemURL } from './systems';

/** More than these are not looked at: they are a puzzle and no record. */
const MOST_CANDIDATES = 200_000;

/** Every edge once, both ends being nodes, none from a node to itself; in order. */
export function edgesOf(parts: GraphParts, references: References): Edge[] {
  const edges = new Map<string, Edge>();
  let left = MOST_CANDIDATES;
  for (const edge of candidates(parts, references)) {
    if (edge.source !== edge.target) edges.set(keyOf(edge), edge);
    left -= 1;
    if (left === 0) break;
  }
  return [...edges].toSorted(([a], [b]) => byText(a, b)).map(([, edge]) => edge);
}

function keyOf({ source, target, relationship_id }: Edge): string {
  return `${source}\n${target}\n${relationship_id}`;
}

function* candidates(parts: GraphParts, references: References): Generator<Edge> {
  const conditions = createConditions(parts, references);
  const reasoned = new Set<string>();
  for (const edge of treatments(parts, conditions)) {
    reasoned.add(edge.source);
    yield edge;
  }
  yield* curatedIndications(
    parts,
    (group) => reasoned.has(group.systemID) || group.findings.some(namesReason),
  );
  const evidenced = new Set<string>();
  for (const edge of evidence(parts, references)) {
    evidenced.add(edge.target);
    yield edge;
  }
  yield* curatedEvaluations(parts, (group) => evidenced.has(group.systemID));
  yield* causes(parts, conditions);
  yield* contraindications(parts);
}

interface Conditions {
  /** The ids of the conditions that a reference of a resource names. */
  named(reference: unknown, from: BundledResource): readonly string[];
  /** The ids of those that a CodeableConcept means. */
  coded(concept: unknown): readonly string[];
}

function createConditions({ groups, bySource }: GraphParts, references: References): Conditions {
  const byCode = new Map<string, string[]>();
  for (const group of groups.filter(isDiagnosis))
    for (const key of codesOf(group)) addTo(byCode, key, group.systemID);
  const coded = (concept: unknown) =>
    objectsOf(objectOf(concept)?.coding).flatMap(({ system, code }) =>
      typeof system === 'string' ? (byCode.get(`${systemURL(system)}|${code}`) ?? []) : [],
    );
  return {
    coded,
    named: (reference, from) =>
      references
        .resolve(reference, from)
        .filter(({ type }) => type === 'Condition')
        .flatMap(
          (found) => bySource.get(found)?.map(({ concept }) => concept.systemID) ?? coded(found.body.code),
        ),
  };
}

function isDiagnosis({ nodeType, isFamilyHistory }: ConceptGroup): boolean {
  return nodeType === 'condition' && !isFamilyHistory;
}

function codesOf({ findings }: ConceptGroup): Set<string> {
  return new Set(
    findings.flatMap(({ concept }) => concept.coding.map(({ system, code }) => `${system}|${code}`)),
  );
}

/** By the resources that are named as reasons, else by the codes. */
function* treatments({ groups }: GraphParts, conditions: Conditions): Generator<Edge> {
  for (const { systemID: source, nodeType, findings } of groups) {
    if (nodeType !== 'intervention') continue;
    for (const { source: resource } of findings)
      for (const target of reasonsOf(resource, conditions))
        yield { source, target, relationship_id: 'treats' };
  }
}

function reasonsOf(resource: BundledResource, { named, coded }: Conditions): readonly string[] {
  const { reasonReference, reasonCode } = resource.body;
  const referred = few(objectsOf(reasonReference)).flatMap((reference) => named(reference, resource));
  return referred.length > 0 ? referred : few(objectsOf(reasonCode)).flatMap(coded);
}

/** Also for a reason that is not in the Bundle: what is said counts more than what is usual. */
function namesReason({ source: { body } }: ConceptGroup['findings'][number]): boolean {
  return objectsOf(body.reasonReference).length + objectsOf(body.reasonCode).length > 0;
}

/** By the evidence of a condition: observations, and reports of which they are results. */
function* evidence(parts: GraphParts, references: References): Generator<Edge> {
  const observed = createObserved(parts, references);
  for (const { systemID: target, findings } of parts.groups.filter(isDiagnosis))
    for (const { source: condition } of findings)
      for (const source of observed(evidenceOf(condition, references)))
        yield { source, target, relationship_id: 'evaluates' };
}

function evidenceOf(condition: BundledResource, references: References): BundledResource[] {
  const details = objectsOf(condition.body.evidence).flatMap(({ detail }) => objectsOf(detail));
  return few(details).flatMap((reference) => references.resolve(reference, condition));
}

/** The ids of the observations among resources, and among the results of reports; each report is read once. */
function createObserved({ bySource }: GraphParts, references: References) {
  const known = new Map<BundledResource, readonly string[]>();
  const idsOf = (resource: BundledResource): readonly string[] => {
    const found = bySource.get(resource) ?? [];
    return found.filter(({ nodeType }) => nodeType === 'observation').map(({ concept }) => concept.systemID);
  };
  const resultsOf = (report: BundledResource): readonly string[] => {
    const results = objectsOf(report.body.result).flatMap((one) => references.resolve(one, report));
    return [...new Set(results.flatMap(idsOf))];
  };
  return function* (resources: readonly BundledResource[]): Generator<string> {
    for (const resource of resources) {
      const ids = known.get(resource) ?? (resource.type === 'DiagnosticReport' ? resultsOf : idsOf)(resource);
      known.set(resource, ids);
      yield* ids;
    }
  };
}

const DUE_TO = 'http://hl7.org/fhir/StructureDefinition/condition-dueTo';

function* causes({ groups }: GraphParts, conditions: Conditions): Generator<Edge> {
  for (const { systemID: source, findings } of groups.filter(isDiagnosis))
    for (const { source: resource } of findings)
      for (const { valueReference, valueCodeableConcept } of dueTo(resource))
        for (const target of [
          ...conditions.named(valueReference, resource),
          ...conditions.coded(valueCodeableConcept),
        ])
          yield { source, target, relationship_id: 'due_to' };
}

function dueTo({ body }: BundledResource): readonly JsonObject[] {
  return few(objectsOf(body.extension).filter(({ url }) => url === DUE_TO));
}

/** Nobody names more reasons than these. */
const MOST_REASONS = 100;

function few(objects: readonly JsonObject[]): readonly JsonObject[] {
  return objects.slice(0, MOST_REASONS);
}
