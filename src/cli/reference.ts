import type { ThresholdDocument } from '../document/index.js';
import { packSchema } from './schema.js';

/** As much of a JSON Schema as the reference reads. */
interface Node {
  readonly description?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly $ref?: string;
}

interface Row {
  readonly path: string;
  readonly shape: string;
  readonly required: boolean;
  readonly means: string;
}

/**
 * Every key of a pack, in Markdown: what it means, its shape, and an example from the bundled packs. It
 * is made from the schema, so it cannot say something else.
 *
 * @param packs - where examples are taken from, the first that has one
 */
export function packReference(packs: readonly ThresholdDocument[]): string {
  const [whole, building] = (packSchema() as Node).anyOf!;
  const own = Object.entries(building!.properties!).filter(([key]) => key === 'extends' || key === 'changes');
  const parts = [
    ...Object.entries(whole!.properties!).map(([key, node]) => [key, node, whole!.required!.includes(key)] as const),
    ...own.map(([key, node]) => [key, node, key === 'extends'] as const),
  ];
  return `${[
    '# Every key of a pack',
    '',
    'Written by `threshold-kit schema --reference`. A key marked with * is needed. The examples are from the packs that come with the kit.',
    ...parts.flatMap(([key, node, required]) => section(key, node, required, packs)),
  ].join('\n')}\n`;
}

function section(key: string, node: Node, required: boolean, packs: readonly ThresholdDocument[]): string[] {
  const rows = key === 'changes' ? [] : rowsOf(node, [key]);
  return [
    '',
    `## ${key}${required ? ' *' : ''}`,
    '',
    `${node.description} Shape: ${shapeOf(node)}.`,
    ...(rows.length
      ? [
          '',
          '| Key | Shape | Means | Example |',
          '|---|---|---|---|',
          ...rows.map(
            ({ path, shape, required: needed, means }) =>
              `| \`${path}\`${needed ? ' *' : ''} | ${cell(shape)} | ${cell(means)} | ${example(packs, path)} |`,
          ),
        ]
      : []),
  ];
}

const cell = (text: string) => text.replace(/\|/g, '\\|');

/** The keys inside a node, each once by its path. Conditions hold conditions: the inner ones are the same again. */
function rowsOf(node: Node, path: readonly string[]): Row[] {
  if (node.items) return rowsOf(node.items, path);
  const variants = node.anyOf ?? node.oneOf;
  if (variants) {
    const rows = variants.flatMap((one) => rowsOf(one, path));
    return [...new Map(rows.map((row) => [row.path, row])).values()];
  }
  return Object.entries(node.properties ?? {}).flatMap(([key, inner]) => {
    const here = [...path, key];
    const row = {
      path: here.join('.'),
      shape: shapeOf(inner),
      required: node.required?.includes(key) ?? false,
      means: inner.description ?? '',
    };
    return [row, ...rowsOf(inner, here)];
  });
}

function shapeOf(node: Node): string {
  if (node.items) return `list of ${shapeOf(node.items)}`;
  if (node.const !== undefined) return `\`${String(node.const)}\``;
  if (node.enum) return node.enum.map((value) => `\`${String(value)}\``).join(', ');
  const variants = node.anyOf ?? node.oneOf;
  if (variants) {
    const kinds = [...new Set(variants.map(({ properties }) => properties?.['kind']?.const))].filter(Boolean);
    return kinds.length
      ? `one of the kinds ${kinds.map((kind) => `\`${String(kind)}\``).join(', ')}`
      : 'one of several shapes';
  }
  if (node.$ref) return 'one of the kinds that the schema lists';
  return (
    { string: 'text', integer: 'whole number', object: 'object', boolean: 'true or false' }[node.type ?? ''] ??
    node.type ??
    'any'
  );
}

/** As much of a value as a table holds. */
const LONGEST = 60;

/** The first value at a path that a bundled pack gives, where it is short and no object. */
function example(packs: readonly ThresholdDocument[], path: string): string {
  for (const pack of packs) {
    const [found] = valuesAt(pack, path.split('.'));
    if (found === undefined) continue;
    const text = JSON.stringify(found);
    return `\`${cell(text.length > LONGEST ? `${text.slice(0, LONGEST - 2)}…"` : text).replace(/`/g, "'")}\``;
  }
  return '';
}

function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, path)).slice(0, 1);
  if (!path.length) return typeof value === 'object' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  const [key, ...rest] = path;
  return Object.hasOwn(value, key!) ? valuesAt((value as Record<string, unknown>)[key!], rest) : [];
}
