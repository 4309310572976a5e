import { dirname, relative, resolve, sep } from 'node:path';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import regexp from 'eslint-plugin-regexp';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/*
 * The arrows of the house: for each room of the core, the rooms it may import, by their index. A
 * type counts the same as a value: to know a thing's shape is to know the thing.
 */
const derived = ['document', 'record', 'calendar'];
const arrows = {
  packs: ['document'],
  document: [],
  record: ['document'],
  calendar: ['document'],
  conditions: ['document', 'record'],
  assess: [...derived, 'conditions'],
  consent: [...derived, 'conditions', 'assess', 'packs'],
  step: [...derived, 'conditions', 'assess'],
  evidence: derived,
  compare: ['document', 'record', 'assess'],
  export: [...derived, 'conditions', 'assess', 'consent', 'step', 'evidence'],
  cli: [...derived, 'conditions', 'assess', 'consent', 'step', 'evidence', 'export', 'packs'],
};

/** Why a file may not import another, or undefined where it may. */
function forbidden(from, source) {
  const here = from.split('/');
  const target = source.startsWith('.')
    ? relative('.', resolve(dirname(from), source))
        .split(sep)
        .join('/')
    : null;

  if (here[0] === 'components') {
    if (target?.startsWith('components/') || target === 'src/index.js') return undefined;
    if (target) return 'An element takes the core from "src/index.js" and nothing else from outside components.';
    return /^(lit|@lit\/[^/]+)(\/|$)/.test(source) ? undefined : 'An element may use Lit and the core only.';
  }

  const room = here.length > 2 ? here[1] : null;
  if (!target) {
    const known =
      source === 'zod' ||
      source.startsWith('zod/') ||
      (room === 'cli' &&
        (source.startsWith('node:') ||
          ['csv-parse/sync', 'read-excel-file/universal', 'fflate', 'write-excel-file/node'].includes(source)));
    return known ? undefined : 'The core knows zod only: no Lit; Node and the readers of tables in src/cli alone.';
  }
  if (!target.startsWith('src/')) return 'The core knows nothing outside src.';
  const [, to, ...file] = target.split('/');
  if (!room)
    return file.length === 0 || file.join('/') === 'index.js' ? undefined : 'A room is entered by its index.js.';
  if (to === room) return undefined;
  if (!arrows[room]) return `The room "${room}" has no arrows yet: add it to eslint.config.js.`;
  if (!arrows[room].includes(to)) return `"${room}" may not know "${to}": the arrows of the house run the other way.`;
  return file.join('/') === 'index.js' ? undefined : 'A room is entered by its index.js.';
}

const house = {
  rules: {
    arrows: {
      create(context) {
        const from = relative(context.cwd, context.filename).split(sep).join('/');
        const check = (source) => {
          if (!source) return;
          const message = typeof source.value === 'string' ? forbidden(from, source.value) : 'Name what you import.';
          if (message) context.report({ node: source, message });
        };
        return {
          'ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration, ImportExpression': ({ source }) =>
            check(source),
          TSImportType: (node) => check(node.source),
          TSExternalModuleReference: ({ expression }) => check(expression),
        };
      },
    },
  },
};

const storage = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'];
const network = ['XMLHttpRequest', 'WebSocket', 'EventSource'];
const browser = [
  'document',
  'window',
  'self',
  'navigator',
  'location',
  'history',
  'customElements',
  'fetch',
  'DOMParser',
  'Element',
  'HTMLElement',
  'Node',
  'ShadowRoot',
  'Event',
  'CustomEvent',
  'EventTarget',
];

const safe = {
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-restricted-globals': ['error', ...storage, ...network],
  'no-restricted-properties': [
    'error',
    ...[...storage, ...network].map((property) => ({
      property,
      message: 'Nothing is stored, and nothing leaves the page.',
    })),
    ...['sendBeacon', 'cookie'].map((property) => ({
      property,
      message: 'Nothing is stored, and nothing leaves the page.',
    })),
    ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment'].map(
      (property) => ({
        property,
        message: 'Markup is made by templates only.',
      }),
    ),
    { object: 'document', property: 'write', message: 'Markup is made by templates only.' },
  ],
};
const unsafeNames = {
  selector: 'Identifier[name=/^(unsafeHTML|unsafeSVG|unsafeStatic|styleMap)$/]',
  message: 'A strict content security policy forbids it, or text could become markup.',
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.recommended,
  { rules: { '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }] } },
  {
    files: ['src/**/*.ts', 'components/**/*.ts'],
    plugins: { house, regexp },
    rules: {
      'house/arrows': 'error',
      ...safe,
      // A pattern whose time grows with the square of a text stops the page on a long one.
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
      'no-restricted-syntax': ['error', unsafeNames],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: {
      'no-restricted-globals': ['error', ...storage, ...network, ...browser],
      'no-restricted-syntax': [
        'error',
        unsafeNames,
        {
          selector:
            "CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
          message: 'The core has no clock: take the time as an argument.',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'The core has no randomness.',
        },
      ],
    },
  },
  {
    ...lit.configs['flat/recommended'],
    files: ['components/**/*.ts', 'tests/**/*.ts', 'stories/**/*.{js,ts}'],
  },
  {
    files: ['components/**/*.ts'],
    extends: [wc.configs['flat/recommended'], litA11y.configs.recommended],
    rules: {
      // Safari drops the list role of a list without markers, and every browser the table roles of a table that stacks.
      'lit-a11y/no-redundant-role': 'off',
      'no-restricted-syntax': [
        'error',
        unsafeNames,
        {
          selector:
            "TaggedTemplateExpression[tag.name='html'] TemplateElement[value.raw=/<style|\\sstyle=|[.](inner|outer)HTML=|\\ssrcdoc=|\\son[a-z]+=/i]",
          message: 'A strict content security policy forbids it: use static styles and bindings.',
        },
      ],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // Tests hand in what the types forbid, and chai asserts by reading a property.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='timeout'][arguments.length=1]",
          message: 'A busy machine passes any limit. Wait for what has to be so.',
        },
      ],
    },
  },
);
