// Checks templates: node check.js [--write | --json] [--appsync FOLDER] [TEMPLATE]...
//   --write  copies the resolvers' code into the template
//   --json   prints the template in its long form, for other checks
// Without a name these are stack.yaml, and for the check deployer.yaml too.
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { referenceProblems } from './references.js';
import { hasResolvers, resolverProblems, writeCode } from './resolvers.js';
import { propertyProblems } from './specification.js';
import { readTemplate } from './template.js';

const here = dirname(fileURLToPath(import.meta.url));
const ours = ['stack.yaml', 'deployer.yaml'].map((name) => join(here, '..', name));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean' },
    json: { type: 'boolean' },
    appsync: { type: 'string', default: join(here, '..', '..', 'appsync') },
  },
});
const files = positionals.length > 0 ? positionals : ours;

function problemsOf(file) {
  const template = readTemplate(file);
  return [
    ...propertyProblems(template),
    ...referenceProblems(template),
    ...(hasResolvers(template) ? resolverProblems(template, values.appsync) : []),
  ].map((problem) => `${basename(file)}: ${problem}`);
}

if (values.json) {
  console.log(JSON.stringify(readTemplate(files[0])));
} else if (values.write) {
  writeCode(files[0], readTemplate(files[0]), values.appsync);
} else {
  const problems = files.flatMap(problemsOf);
  problems.forEach((problem) => console.error(problem));
  process.exitCode = problems.length > 0 ? 1 : 0;
}
