// Finds names that lead nowhere, and parameters and conditions that nothing uses.
import { resourceType } from './specification.js';
import { walk } from './template.js';

const pseudoParameters = [
  'AWS::AccountId',
  'AWS::NoValue',
  'AWS::NotificationARNs',
  'AWS::Partition',
  'AWS::Region',
  'AWS::StackId',
  'AWS::StackName',
  'AWS::URLSuffix',
];

/** What is wrong with the template's references, one line each. */
export function referenceProblems(template) {
  const { Parameters = {}, Conditions = {}, Resources, Outputs = {} } = template;
  const problems = [];
  const used = new Set();

  const checkRef = (path, name) => {
    used.add(name);
    if (!(name in Parameters) && !(name in Resources) && !pseudoParameters.includes(name)) {
      problems.push(`${path}: Ref ${name} names neither a parameter nor a resource`);
    }
  };
  const checkGetAtt = (path, [name, attribute]) => {
    const type = Resources[name] && resourceType(Resources[name].Type);
    if (!Resources[name]) {
      problems.push(`${path}: GetAtt ${name}.${attribute} names no resource`);
    } else if (type && !(attribute in type.attributes)) {
      const typeName = type.cloudFormationType;
      problems.push(`${path}: GetAtt ${name}.${attribute}: ${typeName} has no such attribute`);
    }
  };
  const checkSub = (path, sub) => {
    const [text, variables] = Array.isArray(sub) ? sub : [sub, {}];
    for (const [, name] of text.matchAll(/\$\{([^!}][^}]*)\}/g)) {
      if (name in variables) {
        continue;
      }
      if (name.includes('.')) {
        checkGetAtt(path, [name.split('.')[0], name.split('.').slice(1).join('.')]);
      } else {
        checkRef(path, name);
      }
    }
  };
  const checkCondition = (path, name) => {
    used.add(name);
    if (!(name in Conditions)) {
      problems.push(`${path}: there is no condition ${name}`);
    }
  };

  walk({ Conditions, Resources, Outputs }, (value, parts) => {
    const path = parts.slice(1).join('.');
    if (typeof value?.Ref === 'string') checkRef(path, value.Ref);
    if (value?.['Fn::GetAtt']) checkGetAtt(path, value['Fn::GetAtt']);
    if (value?.['Fn::Sub']) checkSub(path, value['Fn::Sub']);
    if (value?.['Fn::If']) checkCondition(path, value['Fn::If'][0]);
    if (typeof value?.Condition === 'string') checkCondition(path, value.Condition);
  });
  for (const [id, resource] of Object.entries(Resources)) {
    for (const name of [resource.DependsOn ?? []].flat()) {
      if (!(name in Resources)) {
        problems.push(`${id}: DependsOn ${name} names no resource`);
      }
    }
  }
  for (const name of [...Object.keys(Parameters), ...Object.keys(Conditions)]) {
    if (!used.has(name)) {
      problems.push(`${name}: nothing uses it`);
    }
  }
  return problems;
}
