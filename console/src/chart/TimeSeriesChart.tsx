import Box from '@cloudscape-design/components/box';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { usePreferences } from '../app/preferences';
import { useText } from '../text/useText';
import { useTimeFormat } from '../time/format';
import type { Interval } from '../time/range';
import './chart.css';
import { ChartTable } from './ChartTable';
import { type ChartColors, chartColors } from './colors';
import { Legend } from './Legend';
import { type PlotContent, plotData, plotOptions } from './plot';
import { save, savePng } from './save';
import { formatNumber, toCsv } from './series';
import { chartText } from './text';

interface TimeSeriesChartProps extends PlotContent {
  /** What the chart shows, for those who do not see it, and the name of saved files. */
  readonly label: string;
  readonly height?: number;
  readonly group?: string;
  readonly onSelect?: (interval: Interval) => void;
  readonly legend?: boolean;
  /** The menu to save it or to see it as a table. */
  readonly menu?: boolean;
}

/**
 * Series over time on a canvas. Dragging along the time selects a part of it; the legend names the values under the
 * pointer and hides series; the same data can be had as a table, since a canvas says nothing to a screen reader.
 */
export function TimeSeriesChart({
  label,
  height = 260,
  group,
  onSelect,
  legend = true,
  menu = true,
  ...content
}: TimeSeriesChartProps) {
  const t = useText(chartText);
  const { dark } = usePreferences();
  const colors = useMemo(() => chartColors(dark), [dark]);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [hovered, setHovered] = useState<number | null>(null);
  const [table, setTable] = useState(false);
  const plot = useRef<uPlot>(null);
  const points = content.series.reduce((sum, each) => sum + each.times.length, 0);

  const summary = [
    t('summary', { label, count: content.series.length, points }),
    ...(content.thresholds?.length
      ? [t('thresholds', { values: content.thresholds.map((each) => formatNumber(each.value)).join(', ') })]
      : []),
  ].join('. ');
  return (
    <div className="chart">
      {menu && points > 0 && (
        <div className="chart-menu">
          <ButtonDropdown
            variant="icon"
            expandToViewport
            ariaLabel={t('more')}
            items={[
              { id: 'table', text: table ? t('asChart') : t('asTable') },
              { id: 'csv', text: t('csv') },
              ...(table ? [] : [{ id: 'png', text: t('png') }]),
            ]}
            onItemClick={({ detail }) => {
              if (detail.id === 'table') {
                setTable(!table);
              } else if (detail.id === 'csv') {
                save(`${label}.csv`, new Blob([toCsv(content.series)], { type: 'text/csv' }));
              } else if (plot.current) {
                savePng(plot.current.ctx.canvas, label, content.series, colors);
              }
            }}
          />
        </div>
      )}
      {table ? (
        <ChartTable label={label} series={content.series} />
      ) : (
        <div role="img" aria-label={summary} className="chart-canvas" style={{ height }}>
          <Plot
            content={content}
            height={height}
            colors={colors}
            hidden={hidden}
            group={group}
            onHover={setHovered}
            onSelect={onSelect}
            plot={plot}
          />
          {points === 0 && (
            <div className="chart-empty">
              <Box color="text-body-secondary">{t('noData')}</Box>
            </div>
          )}
        </div>
      )}
      {legend && !table && (
        <Legend content={content} colors={colors} hidden={hidden} setHidden={setHidden} hovered={hovered} />
      )}
    </div>
  );
}

interface PlotProps {
  readonly content: PlotContent;
  readonly height: number;
  readonly colors: ChartColors;
  readonly hidden: ReadonlySet<string>;
  readonly group: string | undefined;
  readonly onHover: (index: number | null) => void;
  readonly onSelect: ((interval: Interval) => void) | undefined;
  readonly plot: React.RefObject<uPlot | null>;
}

/** The canvas. It is made anew when something else than its data or its size changes. */
function Plot({ content, height, colors, hidden, group, onHover, onSelect, plot }: PlotProps) {
  const format = useTimeFormat();
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef({ content, onHover, onSelect });
  useEffect(() => {
    latest.current = { content, onHover, onSelect };
  });
  const { series, stacked } = content;
  const data = useMemo(() => plotData(series, stacked), [series, stacked]);
  const selectable = onSelect !== undefined;
  const shape = JSON.stringify([
    content.series.map(({ id, label, axis, color, shape, times }) => [
      id,
      label,
      axis,
      color,
      shape,
      times.length === 1,
    ]),
    content.thresholds,
    content.marks,
    content.band,
    content.stacked,
    content.left,
    content.right,
    [content.interval.from, content.interval.to],
    [...hidden],
  ]);

  const make = useCallback(() => {
    const parent = element.current;
    if (!parent) {
      return undefined;
    }
    return new uPlot(
      plotOptions(latest.current.content, {
        width: Math.max(parent.clientWidth, 120),
        height,
        colors,
        format,
        hidden,
        group,
        onHover: (index) => latest.current.onHover(index),
        onSelect: selectable ? (interval) => latest.current.onSelect?.(interval) : undefined,
      }),
      undefined,
      parent,
    );
  }, [height, colors, format, hidden, group, selectable]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` is what is drawn, except the data
  useEffect(() => {
    const made = make();
    if (!made || !element.current) {
      return undefined;
    }
    plot.current = made;
    made.setData(data);
    const observer = new ResizeObserver(([entry]) => {
      if (entry && Math.abs(entry.contentRect.width - made.width) >= 1) {
        made.setSize({ width: Math.max(entry.contentRect.width, 120), height });
      }
    });
    observer.observe(element.current);
    return () => {
      observer.disconnect();
      made.destroy();
      plot.current = null;
    };
  }, [make, shape, data]);
  return <div ref={element} className="chart-plot" />;
}
