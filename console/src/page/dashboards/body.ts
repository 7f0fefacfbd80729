/** A widget as it is written; what its properties are depends on its type. */
export interface Widget {
  readonly type: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A choice of the reader, and what it replaces (API Reference, "Variables Array Structure"). */
export interface Variable {
  readonly type: 'property' | 'pattern';
  readonly inputType: 'input' | 'select' | 'radio';
  readonly id: string;
  readonly property?: string;
  readonly pattern?: string;
  readonly label?: string;
  readonly values?: readonly { readonly value: string | number | boolean; readonly label?: string }[];
  readonly search?: string;
  readonly populateFrom?: string;
  readonly defaultValue?: string | number | boolean;
  readonly visible?: boolean;
}

/** A dashboard's body; properties that nobody knows stay in it. */
export interface DashboardBody {
  readonly widgets: readonly Widget[];
  readonly variables?: readonly Variable[];
  readonly start?: string;
  readonly end?: string;
  readonly periodOverride?: 'auto' | 'inherit';
}

/** Reads a body; throws with what is wrong about it. */
export function parseBody(text: string): DashboardBody {
  const body: unknown = JSON.parse(text);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new SyntaxError('/: not an object (expected: {"widgets": [...]})');
  }
  const { widgets = [] } = body as { widgets?: unknown };
  if (!Array.isArray(widgets)) {
    throw new SyntaxError('/widgets: not an array (expected: [...])');
  }
  const wrong = widgets.findIndex((each) => !isWidget(each));
  if (wrong >= 0) {
    throw new SyntaxError(`/widgets/${wrong}: not a widget (expected: {"type": "...", "properties": {...}})`);
  }
  return { ...body, widgets };
}

export function isWidget(value: unknown): value is Widget {
  const { type, properties } = (value ?? {}) as { type?: unknown; properties?: unknown };
  return typeof type === 'string' && typeof properties === 'object' && properties !== null;
}

/** The kinds of widgets that CloudWatch has. */
export const WIDGET_TYPES = ['metric', 'text', 'log', 'alarm', 'explorer', 'chart', 'custom'] as const;
export type WidgetType = (typeof WIDGET_TYPES)[number];

/** What a widget is called: its title, or what its kind has instead. */
export function titleOf({ properties }: Widget): string | undefined {
  return typeof properties.title === 'string' && properties.title ? properties.title : undefined;
}
