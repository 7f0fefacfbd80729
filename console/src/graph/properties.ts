/** What a row of `metrics` says beside its metric. */
export interface RowOptions {
  readonly id?: string;
  readonly expression?: string;
  readonly label?: string;
  readonly color?: string;
  readonly period?: number;
  readonly stat?: string;
  readonly visible?: boolean;
  readonly yAxis?: 'left' | 'right';
  readonly region?: string;
  readonly accountId?: string;
}

/** A row as it is written: `[namespace, name, dimension, value, ..., {options}]`, `.` and `...` for what the row before says. */
export type WrittenRow = readonly (string | RowOptions)[];

interface Line {
  readonly label?: string;
  readonly color?: string;
  readonly visible?: boolean;
}

export interface HorizontalLine extends Line {
  readonly value: number;
  readonly fill?: 'above' | 'below' | 'none';
  readonly yAxis?: 'left' | 'right';
}

export interface VerticalLine extends Line {
  /** ISO 8601. */
  readonly value: string;
  readonly fill?: 'before' | 'after' | 'none';
}

/** One line, or the two edges of a band. */
export type LineOrBand<L> = L | readonly [L, L];

export interface AxisProperties {
  readonly min?: number;
  readonly max?: number;
  readonly label?: string;
  readonly showUnits?: boolean;
}

export const VIEWS = ['timeSeries', 'singleValue', 'gauge', 'bar', 'pie', 'table'] as const;
export type GraphView = (typeof VIEWS)[number];

/** Properties of a metric widget (CloudWatch API Reference, "Dashboard Body Structure and Syntax"). */
export interface GraphProperties {
  readonly metrics?: readonly WrittenRow[];
  readonly annotations?: {
    /** ARN of the one alarm that is shown. */
    readonly alarms?: readonly string[];
    readonly horizontal?: readonly LineOrBand<HorizontalLine>[];
    readonly vertical?: readonly LineOrBand<VerticalLine>[];
  };
  readonly region?: string;
  readonly title?: string;
  readonly view?: GraphView;
  readonly stacked?: boolean;
  readonly stat?: string;
  readonly period?: number;
  readonly start?: string;
  readonly end?: string;
  /** `+0900` */
  readonly timezone?: string;
  readonly liveData?: boolean;
  readonly legend?: { readonly position?: 'bottom' | 'right' | 'hidden' };
  readonly yAxis?: { readonly left?: AxisProperties; readonly right?: AxisProperties };
  readonly sparkline?: boolean;
  readonly setPeriodToTimeRange?: boolean;
  readonly singleValueFullPrecision?: boolean;
  readonly labels?: { readonly visible?: boolean };
  readonly table?: {
    readonly layout?: 'vertical' | 'horizontal';
    readonly showTimeSeriesData?: boolean;
    readonly stickySummary?: boolean;
    readonly summaryColumns?: readonly ('MIN' | 'MAX' | 'SUM' | 'AVG')[];
  };
}
