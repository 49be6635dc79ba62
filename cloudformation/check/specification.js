// Compares each resource's properties with AWS's own resource specification.
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { isIntrinsic } from './template.js';

const specification = loadAwsServiceSpecSync();

/** The specification of a resource type, or undefined for a type that AWS doesn't know. */
export function resourceType(type) {
  return specification.lookup('resource', 'cloudFormationType', 'equals', type)[0];
}

/** What is wrong with the properties of the template's resources, one line each. */
export function propertyProblems(template) {
  return Object.entries(template.Resources).flatMap(([id, resource]) => {
    const type = resourceType(resource.Type);
    return type
      ? objectProblems(id, withUploadedCode(resource), type.properties)
      : [`${id}: there is no resource type ${resource.Type}`];
  });
}

/** `aws cloudformation package` puts the place in S3 where the template names a jar. */
function withUploadedCode(resource) {
  const { Type, Properties = {} } = resource;
  return Type === 'AWS::Lambda::Function' && typeof Properties.Code === 'string'
    ? { ...Properties, Code: { S3Bucket: 'bucket', S3Key: 'key' } }
    : Properties;
}

function objectProblems(path, value, properties) {
  const unknown = Object.keys(value).filter((name) => !(name in properties));
  const missing = Object.keys(properties).filter(
    (name) => properties[name].required && !(name in value),
  );
  return [
    ...unknown.map((name) => `${path}: there is no property ${name}`),
    ...missing.map((name) => `${path}: the property ${name} is missing`),
    ...Object.entries(value)
      .filter(([name]) => name in properties)
      .flatMap(([name, child]) => problems(`${path}.${name}`, child, properties[name].type)),
  ];
}

function problems(path, value, type) {
  if (value?.['Fn::If']) {
    return value['Fn::If'].slice(1).flatMap((branch) => problems(path, branch, type));
  }
  if (isIntrinsic(value)) {
    return [];
  }
  switch (type.type) {
    case 'string':
      return expect(path, value, typeof value === 'string', 'a string', type.allowedValues);
    case 'integer':
      return expect(path, value, Number.isInteger(value), 'an integer', type.allowedValues);
    case 'number':
      return expect(path, value, typeof value === 'number', 'a number');
    case 'boolean':
      return expect(path, value, typeof value === 'boolean', 'true or false');
    case 'array':
      return Array.isArray(value)
        ? value.flatMap((child, i) => problems(`${path}[${i}]`, child, type.element))
        : [`${path}: is not a list`];
    case 'map':
      return isObject(value)
        ? Object.entries(value).flatMap(([k, v]) => problems(`${path}.${k}`, v, type.element))
        : [`${path}: is not a map`];
    case 'ref':
      return isObject(value)
        ? objectProblems(path, value, definition(type).properties)
        : [`${path}: has no properties`];
    case 'union':
      return unionProblems(path, value, type.types);
    default:
      return []; // json, tags and the like
  }
}

const definition = (type) => specification.get('typeDefinition', type.reference);

/** Right by one of the types will do; json would be right for everything, so it comes last. */
function unionProblems(path, value, types) {
  const structured = types.filter(({ type }) => ['array', 'map', 'ref'].includes(type));
  const candidates = structured.length > 0 ? structured : types;
  const found = candidates.map((type) => problems(path, value, type));
  return found.find((list) => list.length === 0) ?? found[0];
}

function expect(path, value, isRight, what, allowed) {
  if (!isRight) {
    return [`${path}: ${JSON.stringify(value)} is not ${what}`];
  }
  return allowed && !allowed.includes(value)
    ? [`${path}: ${JSON.stringify(value)} is none of ${allowed.join(', ')}`]
    : [];
}

const isObject = (value) =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
