import { type ChartColors, seriesColor } from '../../chart/colors';
import { formatNumber, type Threshold } from '../../chart/series';
import { useText } from '../../text/useText';
import { graphText } from '../text';
import type { GraphSeries } from '../useGraphData';
import { arc, newest } from '../values';

interface GaugeProps {
  readonly series: readonly GraphSeries[];
  readonly colors: ChartColors;
  readonly min: number;
  readonly max: number;
  readonly thresholds: readonly Threshold[];
}

/** Where the half ring begins and ends, in turns from the top. */
const FROM = -0.3;
const TO = 0.3;

/** The newest value of each series between a least and a most one; outside, what lies beyond thresholds. */
export function Gauge({ series, colors, min, max, thresholds }: GaugeProps) {
  const t = useText(graphText);
  const turn = (value: number) => FROM + (TO - FROM) * Math.min(Math.max((value - min) / (max - min), 0), 1);
  return (
    <div className="graph-gauges">
      {series.map((each, index) => {
        const value = newest(each);
        const words = { value: formatNumber(value), min: formatNumber(min), max: formatNumber(max) };
        return (
          <figure key={each.id}>
            <svg viewBox="-56 -56 112 84" role="img" aria-label={`${each.label}: ${t('of', words)}`}>
              <path d={arc(FROM, TO, 46, 34)} fill={colors.grid} />
              {value !== null && (
                <path
                  d={arc(FROM, Math.max(turn(value), FROM + 0.002), 46, 34)}
                  fill={each.color ?? seriesColor(colors, index)}
                />
              )}
              {thresholds.map(({ value: edge, until, fill, color }) => (
                <path
                  key={`${edge} ${until} ${fill}`}
                  d={arc(
                    fill === 'below' ? FROM : turn(edge),
                    until !== undefined ? turn(until) : fill === 'above' ? TO : turn(edge) + 0.004,
                    52,
                    48,
                  )}
                  fill={color ?? colors.threshold}
                />
              ))}
              <text y="4" fontSize="17">
                {words.value}
              </text>
              <text x="-38" y="26" fontSize="9">
                {words.min}
              </text>
              <text x="38" y="26" fontSize="9">
                {words.max}
              </text>
            </svg>
            <figcaption>{each.label}</figcaption>
          </figure>
        );
      })}
    </div>
  );
}
