import type { ChartColors } from '../../chart/colors';
import { seriesColor } from '../../chart/colors';
import { formatNumber } from '../../chart/series';
import type { GraphSeries } from '../useGraphData';
import { newest, sparkline } from '../values';

interface NumbersProps {
  readonly series: readonly GraphSeries[];
  readonly colors: ChartColors;
  readonly sparklines: boolean;
  readonly full: boolean;
}

const WIDTH = 200;
const HEIGHT = 32;

/** The newest value of each series, large. */
export function Numbers({ series, colors, sparklines, full }: NumbersProps) {
  return (
    <div className="graph-numbers">
      {series.map((each, index) => {
        const color = each.color ?? seriesColor(colors, index);
        const value = newest(each);
        const path = sparklines ? sparkline(each, WIDTH, HEIGHT) : '';
        return (
          <div key={each.id} className="graph-number">
            <span className="graph-label">
              <span className="graph-swatch" style={{ background: color }} />
              {each.label}
            </span>
            <strong title={value === null ? '' : String(value)}>
              {full && value !== null
                ? value.toLocaleString('en-US', { maximumFractionDigits: 20 })
                : formatNumber(value)}
            </strong>
            {path && (
              <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
                <path
                  d={path}
                  fill="none"
                  stroke={color}
                  strokeWidth="1.5"
                  vectorEffect="non-scaling-stroke"
                />
              </svg>
            )}
          </div>
        );
      })}
    </div>
  );
}
