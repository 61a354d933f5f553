/**
 * Whether a value has the shape that a JSON Schema describes: the small part of JSON Schema (2020-12) that `record/schema.ts` is written
 * in. A validator of the whole of it weighs more than all of the verifier, and needs to build code from text, which the page forbids.
 */
type Schema = Readonly<Record<string, unknown>>;

/** Where the value does not fit and why, in the words of the schema; null when it fits. */
export interface Misfit {
  readonly where: string;
  readonly rule: string;
}

/** Words that say something about the schema, not about the value. */
const ABOUT = new Set(['$schema', 'title', 'description']);

const RULES: Readonly<Record<string, (given: never, value: unknown, where: string, schema: Schema) => Misfit | null>> = {
  const: (wanted: unknown, value, where) => (value === wanted ? null : { where, rule: 'const' }),
  enum: (codes: readonly unknown[], value, where) => (codes.includes(value) ? null : { where, rule: 'enum' }),
  type: (types: string | readonly string[], value, where) => ([types].flat().some((type) => isOf(type, value)) ? null : { where, rule: 'type' }),
  minimum: (least: number, value, where) => (typeof value !== 'number' || value >= least ? null : { where, rule: 'minimum' }),
  pattern: (pattern: string, value, where) => (typeof value !== 'string' || new RegExp(pattern, 'u').test(value) ? null : { where, rule: 'pattern' }),
  format: (format: string, value, where) => {
    if (format !== 'date') throw new TypeError(`the schema asks for the format ${format}, which is not known here`);
    return typeof value !== 'string' || isDay(value) ? null : { where, rule: 'format' };
  },
  anyOf: (schemas: readonly Schema[], value, where) => {
    const misfits = schemas.map((schema) => misfit(schema, value, where));
    // the one that comes furthest says best what is wrong
    return misfits.includes(null) ? null : misfits.reduce((a, b) => (b!.where.length > a!.where.length ? b : a))!;
  },
  items: (schema: Schema, value, where) => (Array.isArray(value) ? first(value, (item, i) => misfit(schema, item, `${where}/${i}`)) : null),
  required: (names: readonly string[], value, where) => (isObject(value) ? first(names, (name) => (Object.hasOwn(value, name) ? null : { where: `${where}/${name}`, rule: 'required' })) : null),
  propertyNames: (schema: Schema, value, where) =>
    isObject(value) ? first(Object.keys(value), (name) => (misfit(schema, name, where) ? { where: `${where}/${name}`, rule: 'propertyNames' } : null)) : null,
  properties: (schemas: Readonly<Record<string, Schema>>, value, where) =>
    isObject(value) ? first(Object.entries(schemas), ([name, schema]) => (Object.hasOwn(value, name) ? misfit(schema, value[name], `${where}/${name}`) : null)) : null,
  additionalProperties: (others: boolean | Schema, value, where, { properties = {} }) => {
    if (!isObject(value) || others === true) return null;
    return first(Object.keys(value).filter((name) => !Object.hasOwn(properties as object, name)), (name) =>
      others === false ? { where: `${where}/${name}`, rule: 'additionalProperties' } : misfit(others as Schema, value[name], `${where}/${name}`));
  }
};

/** Throws a `TypeError` for a schema that asks what is not known here: leaving that out would pass what must not pass. */
export function misfit(schema: Schema, value: unknown, where = ''): Misfit | null {
  return first(Object.entries(schema), ([word, given]) => {
    if (ABOUT.has(word)) return null;
    const rule = Object.hasOwn(RULES, word) ? RULES[word] : undefined;
    if (!rule) throw new TypeError(`the schema says ${word}, which is not known here`);
    return rule(given as never, value, where, schema);
  });
}

function first<T>(items: readonly T[], look: (item: T, i: number) => Misfit | null): Misfit | null {
  for (const [i, item] of items.entries()) {
    const found = look(item, i);
    if (found) return found;
  }
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOf(type: string, value: unknown): boolean {
  switch (type) {
    case 'object': return isObject(value);
    case 'array': return Array.isArray(value);
    case 'null': return value === null;
    case 'integer': return Number.isInteger(value);
    case 'string': case 'boolean': return typeof value === type;
    default: throw new TypeError(`the schema names the type ${type}, which is not known here`);
  }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
