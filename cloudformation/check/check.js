// Checks the templates: node check.js [--write] [--json TEMPLATE] [TEMPLATE APPSYNC_FOLDER]
//   --write  copies the resolvers' code into stack.yaml
//   --json   prints a template in its long form, for other checks
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { referenceProblems } from './references.js';
import { resolverProblems, writeCode } from './resolvers.js';
import { propertyProblems } from './specification.js';
import { readTemplate } from './template.js';

const here = dirname(fileURLToPath(import.meta.url));
const args = process.argv.slice(2);
const [stack = join(here, '..', 'stack.yaml'), appsync = join(here, '..', '..', 'appsync')] =
  args.filter((arg) => !arg.startsWith('--'));

function problemsOf(file) {
  const template = readTemplate(file);
  return [...propertyProblems(template), ...referenceProblems(template)];
}

if (args.includes('--json')) {
  console.log(JSON.stringify(readTemplate(stack)));
} else if (args.includes('--write')) {
  writeCode(stack, readTemplate(stack), appsync);
} else {
  const problems = [
    ...problemsOf(stack).concat(resolverProblems(readTemplate(stack), appsync)),
    ...problemsOf(join(here, '..', 'deployer.yaml')),
  ];
  problems.forEach((problem) => console.error(problem));
  process.exitCode = problems.length > 0 ? 1 : 0;
}
