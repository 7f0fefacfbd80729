import { Fragment } from 'react';
import { type ChartColors, seriesColor } from '../../chart/colors';
import { formatNumber } from '../../chart/series';

/** A value with its name and its colour. */
export interface NamedValue {
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
  readonly color?: string | undefined;
}

/** Values side by side as bars from zero. */
export function Bars({
  values,
  colors,
}: {
  readonly values: readonly NamedValue[];
  readonly colors: ChartColors;
}) {
  const most = values.reduce((highest, { value }) => Math.max(highest, Math.abs(value ?? 0)), 0);
  return (
    <dl className="graph-bars">
      {values.map(({ id, label, value, color }, index) => (
        <Fragment key={id}>
          <dt>{label}</dt>
          <dd>
            <div
              className="graph-bar"
              style={{
                width: `${most > 0 ? (Math.abs(value ?? 0) / most) * 100 : 0}%`,
                background: color ?? seriesColor(colors, index),
              }}
            />
          </dd>
          <dd>{formatNumber(value)}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
