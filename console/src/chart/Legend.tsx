import { type RefObject, useEffect, useMemo, useState } from 'react';
import { useText } from '../text/useText';
import type { TimeFormat } from '../time/format';
import { type ChartColors, seriesColor } from './colors';
import type { PlotContent } from './plot';
import { align, formatNumber } from './series';
import { chartText } from './text';

interface LegendProps {
  readonly content: PlotContent;
  readonly format: TimeFormat;
  readonly colors: ChartColors;
  readonly hidden: ReadonlySet<string>;
  readonly setHidden: (hidden: ReadonlySet<string>) => void;
  /** Where it wants to be told what is under the pointer: the canvas beside it need not be rendered for that. */
  readonly hover: RefObject<Hover>;
}

/** Told the place on the axis of time under the pointer. */
export type Hover = (index: number | null) => void;

/** The series of a chart with their values under the pointer, or their last ones; a click hides one. */
export function Legend({ content, format, colors, hidden, setHidden, hover }: LegendProps) {
  const t = useText(chartText);
  const [hovered, setHovered] = useState<number | null>(null);
  useEffect(() => {
    hover.current = setHovered;
    return () => {
      hover.current = () => {};
    };
  }, [hover]);
  const { times, values } = useMemo(() => align(content.series), [content.series]);
  const at = hovered === null ? undefined : times[hovered];
  const toggle = (id: string) => {
    const next = new Set(hidden);
    if (!next.delete(id)) {
      next.add(id);
    }
    setHidden(next);
  };
  return (
    <div className="chart-legend">
      {at !== undefined && <span className="chart-at">{format.dateTime(new Date(at * 1000))}</span>}
      {content.series.map((series, index) => {
        const value = hovered === null ? series.values.at(-1) : values[index]?.[hovered];
        return (
          <button
            key={series.id}
            type="button"
            className="chart-entry"
            aria-pressed={!hidden.has(series.id)}
            title={t(hidden.has(series.id) ? 'show' : 'hide', { label: series.label })}
            onClick={() => toggle(series.id)}
          >
            <span
              className="chart-swatch"
              style={{ background: series.color ?? seriesColor(colors, index) }}
            />
            <span>{series.label}</span>
            <span className="chart-value">{formatNumber(value)}</span>
          </button>
        );
      })}
    </div>
  );
}
