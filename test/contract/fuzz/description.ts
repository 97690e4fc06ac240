// The published API description as the suite reads it: operations with schemas that stand on their own.

import { type Operation, openApiDocument, operations } from '@synthward/contracts';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';

export type Schema = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
}

interface Media {
  readonly schema: Schema;
}

interface DescribedResponse {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly content: Readonly<Record<string, Media>>;
}

export interface Described {
  readonly operationID: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** By media type; none for an operation without a body. */
  readonly bodies: Readonly<Record<string, Schema>>;
  readonly responses: Readonly<Record<string, DescribedResponse>>;
  /** What the contract table says beyond the description. */
  readonly contract: Operation;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface DocumentOperation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, Partial<DescribedResponse>>>;
}

const document: Document = JSON.parse(JSON.stringify(openApiDocument()));
const contract: Readonly<Record<string, Operation>> = operations;

/** Every operation of the document. */
export const described: readonly Described[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => describe(path, method, operation)),
);

const byID = new Map(described.map((operation) => [operation.operationID, operation]));

/** The operation of this id. Throws for an unknown one. */
export function operationOf(operationID: string): Described {
  const found = byID.get(operationID);
  if (!found) throw new Error(`There is no operation ${operationID}.`);
  return found;
}

function describe(path: string, method: string, operation: DocumentOperation): Described {
  const { operationId: operationID, parameters = [], requestBody } = operation;
  const own = contract[operationID];
  if (!own) throw new Error(`${operationID} is described and not in the contract.`);
  const bodies = Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) => [type, schema]);
  const responses = Object.entries(operation.responses).map(([status, { headers = {}, content = {} }]) => [
    status,
    { headers, content },
  ]);
  return {
    ...{ operationID, path, parameters, contract: own, method: method.toUpperCase() },
    bodies: Object.fromEntries(bodies),
    responses: Object.fromEntries(responses),
  };
}

/** Methods that the document gives a path. */
export function methodsOf(path: string): readonly string[] {
  return Object.keys(document.paths[path] ?? {}).map((method) => method.toUpperCase());
}

/** The schema itself, or the component that it refers to. */
export function resolve(schema: Schema): Schema {
  const { $ref } = schema;
  if (typeof $ref !== 'string') return schema;
  const found = document.components.schemas[$ref.slice($ref.lastIndexOf('/') + 1)];
  if (!found) throw new Error(`${$ref} leads nowhere.`);
  return found;
}

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: 'document', components: document.components });
const compiled = new Map<Schema, ValidateFunction>();

/** Why a value is not of the schema; undefined when it is. */
export function mismatchOf(schema: Schema, value: unknown): string | undefined {
  const validate = compiled.get(schema) ?? compile(schema);
  if (validate(value)) return undefined;
  return ajv.errorsText(validate.errors, { separator: '; ' });
}

function compile(schema: Schema): ValidateFunction {
  const text = JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"document#/');
  const validate = ajv.compile(JSON.parse(text));
  compiled.set(schema, validate);
  return validate;
}
