import { type ChartColors, seriesColor } from '../../chart/colors';
import { formatNumber } from '../../chart/series';
import { useText } from '../../text/useText';
import { graphText } from '../text';
import { arc, shares } from '../values';
import type { NamedValue } from './Bars';

/** Values as parts of a whole. */
export function Pie({
  values,
  colors,
}: {
  readonly values: readonly NamedValue[];
  readonly colors: ChartColors;
}) {
  const t = useText(graphText);
  const parts = shares(values.map((each) => each.value));
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((a, b) => a + b, 0));
  const colorOf = (index: number) => values[index]?.color ?? seriesColor(colors, index);
  return (
    <div className="graph-pie">
      <svg viewBox="-52 -52 104 104" aria-hidden="true">
        {parts.map((part, index) =>
          part > 0 ? (
            <path
              key={values[index]?.id}
              d={arc(starts[index] ?? 0, (starts[index] ?? 0) + part, 50, 28)}
              fill={colorOf(index)}
              stroke={colors.background}
            />
          ) : null,
        )}
      </svg>
      <ul>
        {values.map(({ id, label, value }, index) => (
          <li key={id} className="graph-label">
            <span className="graph-swatch" style={{ background: colorOf(index) }} />
            <span>{label}</span>
            <strong>{formatNumber(value)}</strong>
            <span>{t('share', { percent: ((parts[index] ?? 0) * 100).toFixed(1) })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
