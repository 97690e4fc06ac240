// Writes packages/sdk/src/generated from the contract, as it was compiled last:
//   node scripts/generate-sdk.mjs
// With --check it writes nothing, and fails where a file is not what it would write.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { printDeclaration, printDocComment, printKey, printType, typeNameOf } from './json-schema-types.mjs';

const require = createRequire(import.meta.url);
const {
  apiVersions,
  errorCatalogue,
  openApiDocument,
  operations,
} = require('../packages/contracts/dist/index.js');

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), '../packages/sdk/src/generated');
const { paths, components, webhooks } = openApiDocument();

/** Types of what is not parsed. */
const typesOfData = { none: 'undefined', text: 'string', stream: 'ReadableStream<Uint8Array>' };

/** Operators have a client of their own: what is below /operator is nothing that a tenant could call. */
const offered = Object.values(operations)
  .filter(({ access }) => access !== 'operator')
  .map((operation) => ({ ...operation, described: paths[operation.path][operation.method] }));

const files = {
  'errors.ts': errorsFile(),
  'schemas.ts': schemasFile(),
  'operations.ts': operationsFile(),
};

if (process.argv.includes('--check')) check();
else write();

function write() {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(FOLDER, name), text);
}

function check() {
  const stale = Object.entries(files).filter(([name, text]) => textOf(path.join(FOLDER, name)) !== text);
  if (stale.length === 0) return;
  console.error(
    `Not as the contract has it: ${stale.map(([name]) => name).join(', ')}. Run node scripts/generate-sdk.mjs.`,
  );
  process.exit(1);
}

function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function headed(purpose, ...parts) {
  return `${[`// ${purpose} Made from the contract by scripts/generate-sdk.mjs.`, ...parts].join('\n\n')}\n`;
}

function errorsFile() {
  const codes = Object.keys(errorCatalogue);
  const retryable = codes.filter((code) => errorCatalogue[code].retryable);
  return headed(
    'The codes of the error catalogue.',
    `/** Every code that the API answers with. */\nexport const errorCodes = ${printList(codes)} as const;`,
    'export type ErrorCode = (typeof errorCodes)[number];',
    `/** Those after which the same request may succeed without a change. */\nexport const retryableCodes = ${printList(retryable)} as const satisfies readonly ErrorCode[];`,
  );
}

function printList(names) {
  return `[\n${names.map((name) => `  '${name}',\n`).join('')}]`;
}

function schemasFile() {
  const declarations = Object.entries(components.schemas).map(([name, schema]) =>
    printDeclaration(name, schema),
  );
  return headed('What requests and answers hold.', ...declarations, webhookEvent());
}

/** The messages of all event types as one union, which is told apart by `type`. */
function webhookEvent() {
  const payloads = Object.values(webhooks).map(
    ({ post }) => `  | ${printType(post.requestBody.content['application/json'].schema, '    ')}`,
  );
  return `/** What a webhook endpoint is sent; told apart by \`type\`. */\nexport type WebhookEvent =\n${payloads.join('\n')};`;
}

function operationsFile() {
  const all = [...new Set(offered.flatMap((operation) => schemasOf(operation.described)))].map(typeNameOf);
  return headed(
    'The operations of the API: what each takes and answers, and how it is sent.',
    [
      "import type { Answer, Conditional, RequestOptions, Rows } from '../answer';",
      "import type { OperationEntry } from '../operation-entry';",
      `import type {\n${all
        .toSorted()
        .map((name) => `  ${name},\n`)
        .join('')}} from './schemas';`,
    ].join('\n'),
    `/** The version of the API that this was made for. */\nexport const API_VERSION = '${apiVersions.at(-1)}';`,
    ...offered.map(argumentsOf),
    `/** A function for each operation, by its id. */\nexport interface Operations {\n${offered.map(printFunction).join('\n')}\n}`,
    `export const operationTable = {\n${offered.map(printEntry).join('\n')}\n} as const satisfies Readonly<Record<keyof Operations, OperationEntry>>;`,
  );
}

/** Names of the components that an operation's own types mention. */
function schemasOf({ parameters = [], requestBody, responses }) {
  const bodies = Object.entries(responses).flatMap(([status, { content = {} }]) =>
    isSuccess(status) && answerOf(content) === 'json' ? [content] : [],
  );
  const sent = requestBody && sentAs(requestBody.content) !== 'rows' ? [requestBody.content] : [];
  const text = JSON.stringify([parameters.filter(({ in: place }) => place === 'query'), ...sent, ...bodies]);
  return [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
}

function isSuccess(status) {
  return /^2/.test(status);
}

/** Media types whose text is one JSON value. */
function isJson(mediaType) {
  return /^application\/(?:[a-z]+\+)?json$/.test(mediaType) && mediaType !== 'application/problem+json';
}

function sentAs(content) {
  const types = Object.keys(content);
  if (types.some(isJson)) return 'json';
  return types.includes('application/x-www-form-urlencoded') ? 'form' : 'rows';
}

/** JSON is parsed, pages and notes for people are text, everything else is passed on as it comes. */
function answerOf(content) {
  const types = Object.keys(content).filter((type) => type !== 'application/problem+json');
  if (types.length === 0) return 'none';
  if (types.every(isJson)) return 'json';
  return types.every((type) => type === 'text/html' || type === 'text/plain') ? 'text' : 'stream';
}

function successesOf({ described }) {
  return Object.entries(described.responses)
    .filter(([status]) => isSuccess(status))
    .map(([status, { content = {} }]) => ({ status, content, kind: answerOf(content) }));
}

function isConditional({ described }) {
  return '304' in described.responses;
}

function hasRanges({ described }) {
  return '206' in described.responses;
}

/** Headers that belong to the operation, by the name of their argument; the version is that of the client. */
function headersOf(operation) {
  const { parameters = [] } = operation.described;
  const queries = parameters.filter(({ in: place }) => place === 'query').map(({ name }) => name);
  const own = parameters
    .filter(({ in: place, name }) => place === 'header' && name !== 'MediSynth-Version')
    .map(({ name, description, required }) => ({ name, argument: camelCase(name), description, required }))
    .filter(({ argument }) => !queries.includes(argument));
  const range = { name: 'Range', argument: 'range', description: 'One range, such as `bytes=0-1023`.' };
  return hasRanges(operation) ? [...own, range] : own;
}

function camelCase(header) {
  const [first, ...rest] = header.replace(/ID$/, 'Id').split('-');
  const joined = [
    first.toLowerCase(),
    ...rest.map((word) => word[0].toUpperCase() + word.slice(1).toLowerCase()),
  ];
  return joined.join('').replace(/Id$/, 'ID');
}

function nameOfArguments({ operationID }) {
  return `${operationID[0].toUpperCase()}${operationID.slice(1)}Args`;
}

function membersOf(operation) {
  const { parameters = [], requestBody } = operation.described;
  const given = ['path', 'query'].flatMap((place) =>
    parameters
      .filter((parameter) => parameter.in === place)
      .map(({ name, schema, description, required }) => ({
        name,
        description,
        required,
        type: printType(schema, '  '),
      })),
  );
  const headers = headersOf(operation).map(({ argument, ...header }) => ({
    ...header,
    name: argument,
    type: 'string',
  }));
  return withoutClash(operation, [...given, ...headers, ...bodyMembers(requestBody)]);
}

function bodyMembers(requestBody) {
  if (!requestBody) return [];
  const { content, required } = requestBody;
  if (sentAs(content) === 'rows') {
    const types = Object.keys(content)
      .map((type) => `'${type}'`)
      .join(' | ');
    return [
      { name: 'body', type: 'Rows', required, description: requestBody.description },
      { name: 'contentType', type: types, required: true, description: 'How the rows are written.' },
    ];
  }
  const [{ schema }] = Object.values(content);
  return [{ name: 'body', type: printType(schema, '  '), required }];
}

function withoutClash({ operationID }, members) {
  const names = ['signal', 'ifNoneMatch', ...members.map(({ name }) => name)];
  if (new Set(names).size === names.length) return members;
  throw new Error(`two arguments of ${operationID} would have one name`);
}

function argumentsOf(operation) {
  const members = membersOf(operation).map(({ name, type, required, description }) => {
    const optional = required ? `: ${type};` : `?: ${type} | undefined;`;
    return `${printDocComment(description, '  ')}  readonly ${printKey(name)}${optional}\n`;
  });
  const name = nameOfArguments(operation);
  if (members.length === 0) return `export type ${name} = RequestOptions;`;
  return `export interface ${name} extends RequestOptions {\n${members.join('')}}`;
}

function printFunction(operation) {
  const { operationID, summary, description } = operation;
  const isOptional = membersOf(operation).every(({ required }) => !required);
  const args = nameOfArguments(operation);
  const answer = answerTypeOf(operation);
  const type = isConditional(operation)
    ? `Conditional<${args}${isOptional ? ' | undefined' : ''}, ${answer}>`
    : `(args${isOptional ? '?' : ''}: ${args}) => Promise<${answer}>`;
  return `${printDocComment(`${summary}. ${description}`, '  ')}  readonly ${operationID}: ${type};`;
}

/** Statuses that come with one type of body share an answer. */
function answerTypeOf(operation) {
  const byType = new Map();
  for (const { status, content, kind } of successesOf(operation)) {
    const type = typesOfData[kind] ?? printType(Object.values(content)[0].schema, '  ');
    byType.set(type, [...(byType.get(type) ?? []), status]);
  }
  return [...byType].map(([type, statuses]) => `Answer<${statuses.join(' | ')}, ${type}>`).join(' | ');
}

function printEntry(operation) {
  const { operationID, method, access, described, isCreating = false } = operation;
  const query = (described.parameters ?? [])
    .filter(({ in: place }) => place === 'query')
    .map(({ name }) => name);
  const headers = Object.fromEntries(headersOf(operation).map(({ argument, name }) => [argument, name]));
  const entry = {
    method: method.toUpperCase(),
    path: operation.path,
    access,
    isCreating,
    query,
    headers: { ...headers, ...(isConditional(operation) && { ifNoneMatch: 'If-None-Match' }) },
    body: described.requestBody ? sentAs(described.requestBody.content) : 'none',
    contentType: described.requestBody ? contentTypeOf(described.requestBody.content) : null,
    accept:
      [...new Set(successesOf(operation).flatMap(({ content }) => Object.keys(content)))].join(', ') || '*/*',
    answer: successesOf(operation).find(({ kind }) => kind !== 'none')?.kind ?? 'none',
  };
  return `  ${operationID}: ${JSON.stringify(entry)},`;
}

/** Null where the caller says it. */
function contentTypeOf(content) {
  const types = Object.keys(content);
  const kind = sentAs(content);
  if (kind === 'rows') return null;
  return kind === 'json' ? types.find(isJson) : types[0];
}
