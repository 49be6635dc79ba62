// The resolvers' code has one source, appsync/resolvers, and their roles allow what it does.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// https://docs.aws.amazon.com/appsync/latest/devguide/built-in-modules-js.html
const actions = {
  get: 'dynamodb:GetItem',
  put: 'dynamodb:PutItem',
  query: 'dynamodb:Query',
  remove: 'dynamodb:DeleteItem',
  scan: 'dynamodb:Scan',
  update: 'dynamodb:UpdateItem',
};

/** AppSync's limit of the code of one resolver, in bytes. */
const CODE_LIMIT = 32 * 1024;

/** The file that a resolver's or a pipeline function's code is from; undefined for others. */
function codeFile({ Type, Properties }) {
  switch (Type) {
    case 'AWS::AppSync::Resolver':
      return `${Properties.FieldName}.js`;
    case 'AWS::AppSync::FunctionConfiguration':
      return `${Properties.Name}.js`;
    default:
      return undefined;
  }
}

const withCode = (template) =>
  Object.entries(template.Resources).filter(([, resource]) => codeFile(resource));

/** Whether it is a template of the API. */
export const hasResolvers = (template) => withCode(template).length > 0;

/** What is wrong with the resolvers of the template, one line each. */
export function resolverProblems(template, folder) {
  return [
    ...withCode(template).flatMap(([id, resource]) => codeProblems(id, resource, folder)),
    ...fieldProblems(template, folder),
    ...roleProblems(template, folder),
  ];
}

function codeProblems(id, resource, folder) {
  const name = codeFile(resource);
  const file = join(folder, 'resolvers', name);
  if (!existsSync(file)) {
    return [`${id}: there is no appsync/resolvers/${name}`];
  }
  const source = readFileSync(file, 'utf8').split('\n');
  const code = (resource.Properties.Code ?? '').split('\n');
  if (Buffer.byteLength(source.join('\n')) > CODE_LIMIT) {
    return [`${id}: appsync/resolvers/${name} is longer than 32 KB`];
  }
  const line = source.findIndex((text, i) => text !== code[i]);
  if (line >= 0 || code.length !== source.length) {
    const at = line >= 0 ? line : source.length;
    return [
      `${id}: its code isn't appsync/resolvers/${name}, from line ${at + 1} on: ` +
        `"${code[at] ?? ''}" in place of "${source[at] ?? ''}". To copy it: check.js --write`,
    ];
  }
  return [];
}

/** Every query and mutation of the schema has a resolver, and no resolver is of another field. */
function fieldProblems(template, folder) {
  const schema = readFileSync(join(folder, 'schema.graphql'), 'utf8').replace(/#.*/g, '');
  const fields = ['Query', 'Mutation'].flatMap((type) => {
    const body = schema.match(new RegExp(`type ${type} \\{([^}]*)\\}`))[1];
    const names = body.replace(/\([^)]*\)/g, '').matchAll(/(\w+)\s*:/g);
    return [...names].map(([, name]) => `${type}.${name}`);
  });
  const resolved = Object.values(template.Resources)
    .filter(({ Type }) => Type === 'AWS::AppSync::Resolver')
    .map(({ Properties }) => `${Properties.TypeName}.${Properties.FieldName}`);
  return [
    ...fields.filter((f) => !resolved.includes(f)).map((f) => `${f}: has no resolver`),
    ...resolved.filter((f) => !fields.includes(f)).map((f) => `${f}: isn't in the schema`),
  ];
}

/** A data source's role allows what the code that uses it does with the table, and nothing else. */
function roleProblems(template, folder) {
  const sources = Object.entries(template.Resources).filter(
    ([, { Type }]) => Type === 'AWS::AppSync::DataSource',
  );
  return sources.flatMap(([id, { Properties }]) => {
    const role = Properties.ServiceRoleArn?.['Fn::GetAtt'][0];
    const granted = role ? grantedActions(template.Resources[role]) : [];
    const used = withCode(template)
      .filter(([, { Properties: user }]) => user.DataSourceName?.['Fn::GetAtt'][0] === id)
      .flatMap(([, resource]) => usedActions(join(folder, 'resolvers', codeFile(resource))));
    return [
      ...used
        .filter((action) => !granted.includes(action))
        .map((action) => `${role ?? id}: doesn't allow ${action}, which the resolvers use`),
      ...granted
        .filter((action) => !used.includes(action))
        .map((action) => `${role}: allows ${action}, which no resolver uses`),
    ];
  });
}

const grantedActions = (role) =>
  role.Properties.Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement).flatMap(
    ({ Action }) => Action,
  );

function usedActions(file) {
  const imported = existsSync(file)
    ? readFileSync(file, 'utf8').match(/import \{([^}]*)\} from '@aws-appsync\/utils\/dynamodb'/)
    : null;
  return imported ? imported[1].split(',').map((name) => actions[name.trim()]) : [];
}

/** Copies the code into the template, leaving the rest of its text as it is. */
export function writeCode(file, template, folder) {
  let text = readFileSync(file, 'utf8');
  for (const [id, resource] of withCode(template)) {
    const code = readFileSync(join(folder, 'resolvers', codeFile(resource)), 'utf8');
    const indented = code.replace(/^(?=.)/gm, ' '.repeat(8));
    const block = new RegExp(
      `(^  ${id}:\\n(?:    .*\\n)*?      Code: \\|\\n)(?:(?:        .*)?\\n)*?(?=\\n*  \\S)`,
      'm',
    );
    text = text.replace(block, (_, head) => head + indented);
  }
  writeFileSync(file, text);
}
