import type { WrittenRow } from '../../graph/properties';
import { expandRows } from '../../graph/rows';
import type { Variable, Widget } from './body';

/** Stands for the first value that there is. */
export const FIRST = '__FIRST';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What is chosen: the link's, else the default; undefined where nothing is replaced. */
export function chosen(
  variable: Variable,
  fromLink: string | null,
  choices: readonly Choice[],
): string | undefined {
  if (fromLink !== null) {
    return fromLink;
  }
  const { defaultValue } = variable;
  return defaultValue === FIRST
    ? choices[0]?.value
    : defaultValue === undefined
      ? undefined
      : String(defaultValue);
}

/** Widgets with the values of variables in the place of what they replace. */
export function applyVariables(
  widgets: readonly Widget[],
  variables: readonly Variable[],
  values: ReadonlyMap<string, string>,
): readonly Widget[] {
  return variables.reduce<readonly Widget[]>((now, variable) => {
    const value = values.get(variable.id);
    return value === undefined
      ? now
      : now.map((widget) => ({
          ...widget,
          properties: replaced(widget.properties, variable, value) as Widget['properties'],
        }));
  }, widgets);
}

function replaced(node: unknown, variable: Variable, value: string): unknown {
  return variable.type === 'property'
    ? withProperty(node, variable.property ?? '', value)
    : withPattern(node, patternOf(variable.pattern ?? ''), value);
}

/** A pattern is a regular expression; what is none stands for itself. */
function patternOf(text: string): RegExp {
  try {
    return new RegExp(text, 'g');
  } catch {
    return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g');
  }
}

function withPattern(node: unknown, pattern: RegExp, value: string): unknown {
  if (typeof node === 'string') {
    return node.replace(pattern, () => value);
  }
  return mapped(node, (each) => withPattern(each, pattern, value));
}

/** Sets a property wherever it is there, and the value of a dimension of this name. */
function withProperty(node: unknown, property: string, value: string, name?: string): unknown {
  if (name === 'metrics' && Array.isArray(node) && node.every(Array.isArray)) {
    return expandRows(node as WrittenRow[]).map(({ fields, options }) => [
      ...fields.map((field, index) =>
        index >= 3 && index % 2 === 1 && fields[index - 1] === property ? value : field,
      ),
      ...(Object.keys(options).length > 0 || fields.length === 0
        ? [withProperty(options, property, value)]
        : []),
    ]);
  }
  return mapped(node, (each, key) =>
    key === property && (typeof each !== 'object' || each === null)
      ? typeof each === 'number' && value.trim() !== '' && !Number.isNaN(Number(value))
        ? Number(value)
        : value
      : withProperty(each, property, value, key),
  );
}

function mapped(node: unknown, change: (value: unknown, key?: string) => unknown): unknown {
  if (Array.isArray(node)) {
    return node.map((each) => change(each));
  }
  if (typeof node === 'object' && node !== null) {
    return Object.fromEntries(Object.entries(node).map(([key, each]) => [key, change(each, key)]));
  }
  return node;
}
