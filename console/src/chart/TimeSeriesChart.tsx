import Box from '@cloudscape-design/components/box';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import { useContext, useEffect, useMemo, useRef, useState } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { usePreferences } from '../app/preferences';
import { useText } from '../text/useText';
import { type TimeFormat, useTimeFormat } from '../time/format';
import type { Interval } from '../time/range';
import './chart.css';
import { ChartTable } from './ChartTable';
import { type ChartColors, chartColors } from './colors';
import { type Hover, Legend } from './Legend';
import { type PlotContent, plotData, plotOptions } from './plot';
import { Printing } from './printing';
import { save, savePng } from './save';
import { formatNumber, toCsv } from './series';
import { chartText } from './text';

interface TimeSeriesChartProps extends PlotContent {
  /** What the chart shows, for those who do not see it, and the name of saved files. */
  readonly label: string;
  /** In pixels; `fill` takes what the place around it has. */
  readonly height?: number | 'fill';
  readonly group?: string;
  readonly onSelect?: (interval: Interval) => void;
  readonly legend?: boolean | 'bottom' | 'right';
  /** `+0900`, instead of the zone that is set. */
  readonly timezone?: string | undefined;
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
  timezone,
  ...content
}: TimeSeriesChartProps) {
  const t = useText(chartText);
  const { dark } = usePreferences();
  const printing = useContext(Printing);
  const colors = useMemo(() => chartColors(dark && !printing), [dark, printing]);
  const format = useTimeFormat(timezone);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const hover = useRef<Hover>(() => {});
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
    <div
      className={`chart${height === 'fill' ? ' chart-fill' : ''}${legend === 'right' ? ' chart-beside' : ''}`}
    >
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
        <div
          role="img"
          aria-label={summary}
          className="chart-canvas"
          style={height === 'fill' ? {} : { height }}
        >
          <Plot
            content={content}
            format={format}
            colors={colors}
            hidden={hidden}
            group={group}
            hover={hover}
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
        <Legend
          content={content}
          format={format}
          colors={colors}
          hidden={hidden}
          setHidden={setHidden}
          hover={hover}
        />
      )}
    </div>
  );
}

interface PlotProps {
  readonly content: PlotContent;
  readonly format: TimeFormat;
  readonly colors: ChartColors;
  readonly hidden: ReadonlySet<string>;
  readonly group: string | undefined;
  readonly hover: React.RefObject<Hover>;
  readonly onSelect: ((interval: Interval) => void) | undefined;
  readonly plot: React.RefObject<uPlot | null>;
}

const LEAST_WIDTH = 120;
const LEAST_HEIGHT = 60;

function sizeOf({ clientWidth, clientHeight }: HTMLElement): { width: number; height: number } {
  return { width: Math.max(clientWidth, LEAST_WIDTH), height: Math.max(clientHeight, LEAST_HEIGHT) };
}

/** The canvas. It is made anew when something else than its values, its lines, its time or its size changes. */
function Plot({ content, format, colors, hidden, group, hover, onSelect, plot }: PlotProps) {
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef({ content, onSelect });
  useEffect(() => {
    latest.current = { content, onSelect };
  });
  const { series, stacked } = content;
  const data = useMemo(() => plotData(series, stacked, hidden), [series, stacked, hidden]);
  const selectable = onSelect !== undefined;
  const shape = JSON.stringify([
    series.map(({ id, label, axis, color, shape, times }) => [
      id,
      label,
      axis,
      color,
      shape,
      times.length === 1,
    ]),
    content.band,
    stacked,
    content.left?.label,
    content.right?.label,
    [...hidden],
  ]);
  const lines = JSON.stringify([
    content.thresholds,
    content.marks,
    content.left,
    content.right,
    [content.interval.from, content.interval.to],
  ]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` is what of the content uPlot is made of
  useEffect(() => {
    const parent = element.current;
    if (!parent) {
      return undefined;
    }
    const made = new uPlot(
      plotOptions(
        latest.current.content,
        {
          ...sizeOf(parent),
          colors,
          format,
          hidden,
          group,
          onHover: (index) => hover.current(index),
          onSelect: selectable ? (interval) => latest.current.onSelect?.(interval) : undefined,
        },
        () => latest.current.content,
      ),
      undefined,
      parent,
    );
    plot.current = made;
    const observer = new ResizeObserver(() => {
      const { width, height } = sizeOf(parent);
      if (Math.abs(width - made.width) >= 1 || Math.abs(height - made.height) >= 1) {
        made.setSize({ width, height });
      }
    });
    observer.observe(parent);
    return () => {
      observer.disconnect();
      made.destroy();
      plot.current = null;
    };
  }, [shape, colors, format, hidden, group, selectable, hover]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is made anew needs its data, and lines lie around them
  useEffect(() => {
    plot.current?.setData(data);
  }, [data, lines, shape, colors, format, hidden, group, selectable]);
  return <div ref={element} className="chart-plot" />;
}
