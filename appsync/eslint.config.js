// What APPSYNC_JS 1.0.0 does not know, after "Supported runtime features" of the AppSync developer
// guide: AWS's own rules, and what those let through.
import appsync from '@aws-appsync/eslint-plugin';

const knownGlobals = [
  'Array',
  'Boolean',
  'Infinity',
  'JSON',
  'Math',
  'NaN',
  'Number',
  'Object',
  'String',
  'isFinite',
  'isNaN',
  'parseFloat',
  'parseInt',
  'undefined',
];

const otherGlobals = Object.getOwnPropertyNames(globalThis).filter(
  (name) => !knownGlobals.includes(name),
);

const unsupported = (selector, what) => ({
  selector,
  message: `APPSYNC_JS does not support ${what}.`,
});

export default [
  {
    linterOptions: { noInlineConfig: true },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
  },
  appsync.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-undef': 'error',
      'no-unused-vars': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-globals': ['error', ...otherGlobals],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!@aws-appsync/utils(/dynamodb)?$)' }] },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Array', property: 'from' },
        { object: 'Array', property: 'of' },
        { object: 'String', property: 'fromCharCode' },
        { object: 'String', property: 'fromCodePoint' },
        { object: 'String', property: 'raw' },
      ],
      'no-restricted-syntax': [
        'error',
        unsupported('ThrowStatement', 'throw: use util.error'),
        unsupported('NewExpression', 'new'),
        unsupported('ImportExpression', 'import()'),
        unsupported('TaggedTemplateExpression', 'tagged templates'),
        unsupported('Literal[bigint]', 'big integers'),
        unsupported('Property[kind=/^[gs]et$/]', 'getters and setters'),
        unsupported('CallExpression[callee.property.name="sort"][arguments.length>0]', 'sort(f)'),
      ],
    },
  },
];
