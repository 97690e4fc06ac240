// Prints schemas of OpenAPI 3.1 as TypeScript types: as much of JSON Schema as the contract uses, and a refusal of the rest.

/** Names that would hide something of JavaScript. */
const renamed = { Error: 'ErrorBody' };

/** The name of a component's type. */
export function typeNameOf(component) {
  return renamed[component] ?? component;
}

/** A component as an exported interface, or as a type where it is no object. */
export function printDeclaration(component, schema) {
  const comment = printDocComment(schema.description, '');
  const name = typeNameOf(component);
  if (isPlainObject(schema)) return `${comment}export interface ${name} ${printType(schema, '')}`;
  return `${comment}export type ${name} = ${printType(schema, '')};`;
}

function isPlainObject(schema) {
  return schema.type === 'object';
}

/** `indent` is that of the line on which the type begins. Throws for words that say something about types and are not known here. */
export function printType(schema, indent) {
  refuseUnknown(schema);
  if (schema.$ref) return typeNameOf(schema.$ref.replace('#/components/schemas/', ''));
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return union(choices.map((choice) => printType(choice, indent)));
  if (Array.isArray(schema.type))
    return union(schema.type.map((type) => printType({ ...schema, type }, indent)));
  return printOneType(schema, indent);
}

function refuseUnknown(schema) {
  const unknown = ['allOf', 'not', 'const', 'prefixItems', 'patternProperties', 'if'].filter(
    (word) => word in schema,
  );
  if (unknown.length > 0) throw new Error(`no type is known for ${unknown.join(', ')}`);
}

function union(types) {
  return [...new Set(types)].join(' | ');
}

function printOneType(schema, indent) {
  switch (schema.type) {
    case 'object':
      return printObject(schema, indent);
    case 'array':
      return `ReadonlyArray<${printType(schema.items ?? {}, indent)}>`;
    case 'integer':
    case 'number':
      return 'number';
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type;
    case undefined:
      return 'unknown';
    default:
      throw new Error(`no type is known for ${schema.type}`);
  }
}

function printObject({ properties = {}, required = [], additionalProperties }, indent) {
  const members = Object.entries(properties).map(([name, schema]) => {
    const mark = required.includes(name) ? '' : '?';
    const inner = `${indent}  `;
    const comment = printDocComment(schema.description, inner);
    return `${comment}${inner}readonly ${printKey(name)}${mark}: ${printType(schema, inner)};\n`;
  });
  const others = additionalProperties && printOthers(additionalProperties, members.length > 0, `${indent}  `);
  if (others) members.push(`${indent}  readonly [name: string]: ${others};\n`);
  if (members.length === 0) return 'Readonly<Record<string, never>>';
  return `{\n${members.join('')}${indent}}`;
}

/** Beside named members the others can only be called unknown: an index signature covers all of them. */
function printOthers(additionalProperties, hasNamed, indent) {
  if (hasNamed || additionalProperties === true) return 'unknown';
  return printType(additionalProperties, indent);
}

/** A name of a member, in quotes where it needs them. */
export function printKey(name) {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

/** A comment of one line with its line break, or nothing. */
export function printDocComment(description, indent) {
  return description ? `${indent}/** ${description.replaceAll('*/', '*\\/').replaceAll('\n', ' ')} */\n` : '';
}
