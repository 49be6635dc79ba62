// Reads a template as CloudFormation does: what is written short, like !Ref, in its long form.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const functions = ['Base64', 'FindInMap', 'ImportValue', 'Join', 'Select', 'Split', 'Sub'];
const conditions = ['And', 'Equals', 'If', 'Not', 'Or'];

const longForm = (name) => {
  if (name === 'Ref' || name === 'Condition') {
    return (value) => ({ [name]: value });
  }
  if (name === 'GetAtt') {
    return (value) => ({ 'Fn::GetAtt': typeof value === 'string' ? splitAtDot(value) : value });
  }
  return (value) => ({ [`Fn::${name}`]: value });
};

const splitAtDot = (text) => [text.split('.')[0], text.split('.').slice(1).join('.')];

const tags = ['Ref', 'Condition', 'GetAtt', ...functions, ...conditions].flatMap((name) => [
  { tag: `!${name}`, resolve: (text) => longForm(name)(text) },
  { tag: `!${name}`, collection: 'seq', resolve: (seq) => longForm(name)(seq.toJSON()) },
]);

/** The template in its long form. */
export function readTemplate(file) {
  return parse(readFileSync(file, 'utf8'), { customTags: tags });
}

/** Calls visit with every value in the tree and its path, outermost first. */
export function walk(value, visit, path = []) {
  visit(value, path);
  if (value !== null && typeof value === 'object') {
    for (const [name, child] of Object.entries(value)) {
      walk(child, visit, [...path, name]);
    }
  }
}

/** Whether CloudFormation computes this value. */
export function isIntrinsic(value) {
  const keys = value !== null && typeof value === 'object' ? Object.keys(value) : [];
  return keys.length === 1 && (keys[0] === 'Ref' || keys[0].startsWith('Fn::'));
}
