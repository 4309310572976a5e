import { existsSync, readdirSync } from 'node:fs';

/*
 * What the elements offer, as data for editors and for Storybook: only what a page may use, with the
 * paths of the built package.
 */

const folders = readdirSync('components').filter((name) => existsSync(`components/${name}/${name}.ts`));
const ownFile = (name) => `components/${name}/${name}.ts`;
const kept = new Set([...folders.map(ownFile), ...folders.map((name) => `components/${name}/define.ts`), 'components/shared/case-element.ts', 'components/shared/events.ts']);

/** Where a source stands in the package. */
const built = (path) => path.replace(/^\/?components\/(.+)\.[tj]s$/, 'dist/esm/components/$1.js');
const pathKeys = new Set(['path', 'module']);

function withBuiltPaths(value) {
  if (Array.isArray(value)) return value.map(withBuiltPaths);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, pathKeys.has(key) && typeof one === 'string' ? built(one) : withBuiltPaths(one)]));
}

/** Called by the browser, or there for tools that look into a page. */
const notForPages = ({ name, privacy, static: isStatic }) => privacy !== undefined || isStatic || name.endsWith('Callback') || name === 'internals';

const plain = ({ type, ...rest }) => (type?.text ? { ...rest, type: { text: [...new Set(type.text.split(' | '))].filter((one) => one !== 'undefined').join(' | ') } } : rest);

/** `threshold-error` is a `ThresholdErrorEvent`. */
const eventClass = (name) => `${name.replace(/(^|-)([a-z])/g, (_, dash, letter) => letter.toUpperCase())}Event`;

function tidy(declaration, tagName) {
  const { members = [], attributes = [], events = [] } = declaration;
  Object.assign(declaration, {
    members: members.filter((member) => !notForPages(member)).map(plain),
    attributes: attributes.map(plain),
    // The analyzer also guesses events from the code, without a name or with a wrong one.
    events: events.filter(({ name, description }) => name && description).map((event) => ({ ...event, type: { text: eventClass(event.name) } })),
  });
  if (tagName) Object.assign(declaration, { tagName, customElement: true });
}

const forPages = {
  name: 'for-pages',
  packageLinkPhase({ customElementsManifest: manifest }) {
    manifest.modules = manifest.modules.filter(({ path }) => kept.has(path));
    for (const module of manifest.modules) {
      const name = folders.find((folder) => module.path.startsWith(`components/${folder}/`));
      if (module.path.endsWith('/define.ts')) {
        const declaration = manifest.modules.find(({ path }) => path === ownFile(name)).declarations.find(({ kind }) => kind === 'class');
        module.exports = [{ kind: 'custom-element-definition', name, declaration: { name: declaration.name, module: ownFile(name) } }];
      }
      module.declarations = module.declarations.filter(({ kind }) => kind === 'class');
      const classes = new Set(module.declarations.map((declaration) => declaration.name));
      module.exports = module.exports.filter((one) => one.kind !== 'js' || classes.has(one.declaration.name));
      for (const declaration of module.declarations) tidy(declaration, name);
    }
    manifest.modules = withBuiltPaths(manifest.modules);
  },
};

export default {
  globs: ['components/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [forPages],
};
