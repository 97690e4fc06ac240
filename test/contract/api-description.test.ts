// The API description: well formed, complete, and changed only on purpose.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Operation, openApiDocument, operations } from '@synthward/contracts';

interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

const text = JSON.stringify(openApiDocument());
const description: Description = JSON.parse(text);

test('the description is OpenAPI 3.1 and names exactly the operations of the contract', () => {
  const described = Object.entries(description.paths).flatMap(([route, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => `${operationId}: ${method} ${route}`),
  );
  const contracted = Object.values<Operation>(operations).map(
    ({ operationID, method, path: route }) => `${operationID}: ${method} ${route}`,
  );
  expect(description.openapi).toBe('3.1.0');
  expect(described.toSorted()).toEqual(contracted.toSorted());
});

test('each operation is listed under its own id', () => {
  for (const [key, { operationID }] of Object.entries(operations)) expect(operationID).toBe(key);
});

test('every parameter in a path is described, and no other', () => {
  for (const { path: route, pathParameters } of Object.values<Operation>(operations)) {
    const inPath = [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(pathParameters)).toEqual(inPath);
  }
});

test('every reference leads to a component', () => {
  const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
  expect(references.length).toBeGreaterThan(20);
  for (const name of references) expect(Object.keys(description.components.schemas)).toContain(name);
});

test('the description that clients were built on changes only together with its committed copy', () => {
  const committed: unknown = JSON.parse(readFileSync(path.join(__dirname, 'openapi.json'), 'utf8'));
  const isSame = JSON.stringify(committed) === text;
  if (!isSame) expect(description).toEqual(committed); // shows what differs
  expect(isSame).toBe(true);
});

test('what may be null says so in one place, and no pattern has a flag that JSON Schema does not know', () => {
  expect(text).not.toMatch(/"allOf":\[\{"\$ref":"[^"]+"\},\{"type":\["\w+","null"\]/);
  expect(text).not.toMatch(/"pattern":"\//);
});

test('members that records may lack are not required', () => {
  const { SourceRecord } = description.components.schemas;
  expect(SourceRecord).toMatchObject({ required: expect.not.arrayContaining(['reports', 'claims']) });
});
