import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';

/*
 * What the elements offer, as data for editors and for Storybook: only what a page may use, with the
 * paths of the built package. The types for React, Vue and Svelte are made from it.
 */

const outdir = 'dist';

const folders = readdirSync('components').filter((name) => existsSync(`components/${name}/${name}.ts`));
const ownFile = (name) => `components/${name}/${name}.ts`;
const kept = new Set([
  ...folders.map(ownFile),
  ...folders.map((name) => `components/${name}/define.ts`),
  'components/shared/case-element.ts',
  'components/shared/events.ts',
]);

/** Where a source stands in the package. */
const built = (path) => path.replace(/^\/?components\/(.+)\.[tj]s$/, 'dist/esm/components/$1.js');
const pathKeys = new Set(['path', 'module']);

function withBuiltPaths(value) {
  if (Array.isArray(value)) return value.map(withBuiltPaths);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      pathKeys.has(key) && typeof one === 'string' ? built(one) : withBuiltPaths(one),
    ]),
  );
}

/** Called by the browser, or there for tools that look into a page. */
const notForPages = ({ name, privacy, static: isStatic }) =>
  privacy !== undefined || isStatic || name.endsWith('Callback') || name === 'internals';

const plain = ({ type, ...rest }) =>
  type?.text
    ? { ...rest, type: { text: [...new Set(type.text.split(' | '))].filter((one) => one !== 'undefined').join(' | ') } }
    : rest;

/** `threshold-error` is a `ThresholdErrorEvent`. */
const eventClass = (name) => `${name.replace(/(^|-)([a-z])/g, (_, dash, letter) => letter.toUpperCase())}Event`;

function tidy(declaration, tagName) {
  const { members = [], attributes = [], events = [] } = declaration;
  Object.assign(declaration, {
    members: members.filter((member) => !notForPages(member)).map(plain),
    attributes: attributes.map(plain),
    // The analyzer also guesses events from the code, without a name or with a wrong one.
    events: events
      .filter(({ name, description }) => name && description)
      .map((event) => ({ ...event, type: { text: eventClass(event.name) } })),
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
        const declaration = manifest.modules
          .find(({ path }) => path === ownFile(name))
          .declarations.find(({ kind }) => kind === 'class');
        module.exports = [
          { kind: 'custom-element-definition', name, declaration: { name: declaration.name, module: ownFile(name) } },
        ];
      }
      module.declarations = module.declarations.filter(({ kind }) => kind === 'class');
      const classes = new Set(module.declarations.map((declaration) => declaration.name));
      module.exports = module.exports.filter((one) => one.kind !== 'js' || classes.has(one.declaration.name));
      for (const declaration of module.declarations) tidy(declaration, name);
    }
    manifest.modules = withBuiltPaths(manifest.modules);
  },
};

const line = (text) => text.replace(/\s+/g, ' ');
const quoted = (name) => (/^[a-z]\w*$/i.test(name) ? name : `'${name}'`);
const settable = ({ attributes = [], members }) => {
  const properties = members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
  return {
    properties,
    others: attributes.filter(({ name }) => !properties.some((property) => property.name === name)),
  };
};

/** The properties, other attributes and events of each element, as TypeScript. */
function elementTypes(elements, events) {
  const members = (list, type) =>
    list.map((one) => `      /** ${line(one.description)} */\n      ${type(one)};\n`).join('');
  const tags = elements.map((element) => {
    const { properties, others } = settable(element);
    return `  /** ${line(element.description)} */
  '${element.tagName}': {
    element: ${element.name};
    properties: {
${members(properties, ({ name }) => `${name}?: ${element.name}['${name}'] | undefined`)}    };
    attributes: {
${members(others, ({ name }) => `${quoted(name)}?: string | undefined`)}    };
    events: {
${members(element.events, ({ name, type }) => `'${name}': ${type.text}`)}    };
  };
`;
  });
  const imports = elements.map(
    ({ name, path }) => `import type { ${name} } from '../${path.slice(outdir.length + 1)}';\n`,
  );
  return `${imports.join('')}import type { ${events.names.join(', ')} } from '../${events.path.slice(outdir.length + 1)}';

/** What a framework may set on each element, and what it hears from it. */
export interface ThresholdElements {
${tags.join('')}}

/** Listeners as a framework names them: "on" and the event. */
export type Listeners<Events> = { [Name in keyof Events & string as \`on\${Name}\`]?: ((event: Events[Name]) => void) | undefined };

export type Pascal<Name extends string> = Name extends \`\${infer Head}-\${infer Rest}\` ? \`\${Capitalize<Head>}\${Pascal<Rest>}\` : Capitalize<Name>;

/** Likewise with capitals: \`onThresholdChange\`. */
export type PascalListeners<Events> = { [Name in keyof Events & string as \`on\${Pascal<Name>}\`]?: ((event: Events[Name]) => void) | undefined };
`;
}

const frameworkTypes = {
  react: `import type { DetailedHTMLProps, ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
import type { Listeners, PascalListeners, ThresholdElements } from './elements.js';

type Props<Tag extends keyof ThresholdElements, E extends ThresholdElements[Tag] = ThresholdElements[Tag]> = DetailedHTMLProps<
  HTMLAttributes<E['element']>,
  E['element']
> &
  E['properties'] &
  E['attributes'] &
  Listeners<E['events']>;
type Tags = { [Tag in keyof ThresholdElements]: Props<Tag> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}

type Component<Tag extends keyof ThresholdElements, E extends ThresholdElements[Tag] = ThresholdElements[Tag]> = ForwardRefExoticComponent<
  HTMLAttributes<E['element']> & Omit<E['properties'], 'form'> & { form?: string | undefined } & PascalListeners<E['events']> & RefAttributes<E['element']>
>;
`,
  svelte: `import type { HTMLAttributes } from 'svelte/elements';
import type { Listeners, ThresholdElements } from './elements.js';

type Props<Tag extends keyof ThresholdElements, E extends ThresholdElements[Tag] = ThresholdElements[Tag]> = HTMLAttributes<E['element']> &
  E['properties'] &
  E['attributes'] &
  Listeners<E['events']>;
type Tags = { [Tag in keyof ThresholdElements]: Props<Tag> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
`,
  vue: `import type { HTMLAttributes } from 'vue';
import type { PascalListeners as Listeners, ThresholdElements } from './elements.js';

/** $props is for the check of templates; no element has it. */
type Component<Tag extends keyof ThresholdElements, E extends ThresholdElements[Tag] = ThresholdElements[Tag]> = new () => E['element'] & {
  $props: HTMLAttributes & E['properties'] & E['attributes'] & Listeners<E['events']>;
};
type Components = { [Tag in keyof ThresholdElements]: Component<Tag> };

declare module 'vue' {
  interface GlobalComponents extends Components {}
}
`,
};

const pascal = (name) => name.replace(/(^|-)([a-z])/g, (_, dash, letter) => letter.toUpperCase());

/** A component of React for each element: its properties and listeners are set where React sets none. */
function reactComponents(elements) {
  const components = elements.map((element) => {
    const { properties } = settable(element);
    // A form is named by its id, as an attribute.
    const [attributes, objects] = [
      properties.filter(({ attribute, name }) => attribute && attribute !== name),
      properties.filter(({ attribute, name }) => !attribute && name !== 'form'),
    ];
    const events = element.events.map(({ name }) => [`on${pascal(name)}`, name]);
    const names = Object.fromEntries(attributes.map(({ name, attribute }) => [name, attribute]));
    return `export const ${element.name} = element(${JSON.stringify(element.tagName)}, ${JSON.stringify(names)}, ${JSON.stringify(objects.map(({ name }) => name))}, ${JSON.stringify(Object.fromEntries(events))});\n`;
  });
  return `'use client';
import { createElement, forwardRef, useCallback, useEffect, useLayoutEffect, useRef } from 'react';

// Made from custom-elements.json by the build.

// On a server nothing has an effect, and React says so of the other one.
const useBrowserEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/**
 * React sets neither objects nor listeners on what a server drew, and writes an object as an attribute while an
 * element is not defined yet. These are set here, each once: what has not changed since is not set again.
 */
function element(tag, attributes, properties, events) {
  const Component = forwardRef((props, ref) => {
    const own = useRef(null);
    const set = useRef({});
    const hold = useCallback(
      (node) => {
        own.current = node;
        const done = typeof ref === 'function' ? ref(node) : void (ref && (ref.current = node));
        if (typeof done === 'function') return done;
      },
      [ref],
    );
    useBrowserEffect(() => {
      for (const name of properties) if (props[name] !== set.current[name]) own.current[name] = props[name];
      set.current = props;
    });
    useBrowserEffect(() => {
      const node = own.current;
      const added = Object.entries(events).filter(([name]) => props[name]);
      for (const [name, type] of added) node.addEventListener(type, props[name]);
      return () => added.forEach(([name, type]) => node.removeEventListener(type, props[name]));
    });
    const given = { ref: hold };
    for (const [name, value] of Object.entries(props))
      if (!properties.includes(name) && !(name in events)) given[attributes[name] ?? name] = value;
    return createElement(tag, given);
  });
  Component.displayName = tag;
  return Component;
}

${components.join('')}`;
}

/** Several elements read the same property; an editor would offer it once for each. */
const once = (list) => list.filter(({ name }, index) => list.findIndex((one) => one.name === name) === index);

const forEditors = {
  name: 'for-editors',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const elements = manifest.modules.flatMap(({ path, declarations }) =>
      declarations.filter(({ tagName }) => tagName).map((one) => ({ path, ...one })),
    );
    const { path, declarations } = manifest.modules.find((module) => module.path.endsWith('/events.js'));
    mkdirSync(`${outdir}/types`, { recursive: true });
    writeFileSync(
      `${outdir}/types/elements.d.ts`,
      elementTypes(elements, { path, names: declarations.map(({ name }) => name) }),
    );
    const exported = elements.map(
      ({ name, tagName, description }) =>
        `/** ${line(description)} */\nexport declare const ${name}: Component<'${tagName}'>;\n`,
    );
    const texts = { ...frameworkTypes, react: `${frameworkTypes.react}\n${exported.join('')}` };
    for (const [name, text] of Object.entries(texts)) writeFileSync(`${outdir}/types/${name}.d.ts`, text);
    writeFileSync(`${outdir}/esm/react.js`, reactComponents(elements));

    // The tools would write of each custom property that its default is "undefined".
    const options = { hideCssPropertiesDocs: true };
    const webTypes = JSON.parse(getWebTypesData(manifest, options));
    const { css } = webTypes.contributions;
    css.properties = once(css.properties);
    const cssData = JSON.parse(getVsCodeCssCustomData(manifest, options));
    cssData.properties = once(cssData.properties);
    const files = {
      'web-types': webTypes,
      'vscode.html-custom-data': JSON.parse(getVsCodeHtmlCustomData(manifest, options)),
      'vscode.css-custom-data': cssData,
    };
    for (const [name, data] of Object.entries(files))
      writeFileSync(`${outdir}/${name}.json`, `${JSON.stringify(data, null, 2)}\n`);
  },
};

export default {
  globs: ['components/**/*.ts'],
  outdir,
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [forPages, forEditors],
};
