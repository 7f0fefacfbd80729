import uPlot from 'uplot';
import type { TimeFormat } from '../time/format';
import type { Interval } from '../time/range';
import { drawBehind, drawInFront } from './annotation';
import { type ChartColors, seriesColor } from './colors';
import { align, type Band, formatNumber, type Mark, type Series, stack, type Threshold } from './series';

/** Everything that a chart of time shows. */
export interface PlotContent {
  readonly series: readonly Series[];
  readonly interval: Interval;
  readonly thresholds?: readonly Threshold[];
  readonly marks?: readonly Mark[];
  readonly band?: Band;
  readonly stacked?: boolean;
  readonly left?: AxisRange;
  readonly right?: AxisRange;
}

export interface AxisRange {
  readonly label?: string;
  readonly min?: number;
  readonly max?: number;
}

interface PlotSettings {
  readonly width: number;
  readonly height: number;
  readonly colors: ChartColors;
  readonly format: TimeFormat;
  readonly hidden: ReadonlySet<string>;
  /** Charts of one group show the same moment under the pointer. */
  readonly group?: string | undefined;
  readonly onHover: (index: number | null) => void;
  readonly onSelect?: ((interval: Interval) => void) | undefined;
}

const FONT = "12px system-ui, 'Noto Sans CJK JP', sans-serif";

/** What uPlot draws; stacked are those of one axis that are not hidden. */
export function plotData(
  series: readonly Series[],
  stacked = false,
  hidden: ReadonlySet<string> = new Set(),
): uPlot.AlignedData {
  const { times, values } = align(series);
  return [times, ...(stacked ? stackedValues(series, values, hidden) : values)];
}

function stackedValues(
  series: readonly Series[],
  values: readonly (readonly (number | null)[])[],
  hidden: ReadonlySet<string>,
): (number | null)[][] {
  const drawn = values.map((row) => [...row]);
  for (const places of stacks(series, hidden)) {
    const sums = stack(places.map((place) => values[place] ?? []));
    places.forEach((place, index) => {
      drawn[place] = sums[index] ?? [];
    });
  }
  return drawn;
}

/** The places of series that stand on each other: one stack for each axis. */
function stacks(series: readonly Series[], hidden: ReadonlySet<string>): number[][] {
  return (['left', 'right'] as const).map((axis) =>
    series.flatMap((each, place) => ((each.axis ?? 'left') === axis && !hidden.has(each.id) ? [place] : [])),
  );
}

/** How uPlot draws content; values, lines and the interval are those of `latest`, and may change later. */
export function plotOptions(
  content: PlotContent,
  settings: PlotSettings,
  latest: () => PlotContent = () => content,
): uPlot.Options {
  const { colors, onSelect } = settings;
  const right = content.series.some((each) => each.axis === 'right');
  return {
    width: settings.width,
    height: settings.height,
    legend: { show: false },
    cursor: {
      drag: { x: onSelect !== undefined, y: false, setScale: false },
      points: { size: 6 },
      ...(settings.group ? { sync: { key: settings.group, setSeries: false } } : {}),
    },
    scales: {
      x: { time: true, range: () => seconds(latest().interval) },
      left: { range: scaleRange('left', latest) },
      ...(right ? { right: { range: scaleRange('right', latest) } } : {}),
    },
    axes: [
      {
        stroke: colors.axis,
        grid: { stroke: colors.grid, width: 1 },
        ticks: { stroke: colors.grid, width: 1 },
        font: FONT,
        values: (_, splits) => timeLabels(splits, settings.format),
      },
      valueAxis('left', content.left, colors),
      ...(right ? [valueAxis('right', content.right, colors)] : []),
    ],
    series: [{}, ...content.series.map((each, index) => drawn(each, index, content, settings))],
    bands: [
      ...(content.band ? bandsOf(content, content.band, colors) : []),
      ...(content.stacked ? stackBands(content.series, settings.hidden) : []),
    ],
    hooks: {
      drawAxes: [(plot) => drawBehind(plot, latest(), colors)],
      draw: [(plot) => drawInFront(plot, latest(), colors)],
      setCursor: [(plot) => settings.onHover(plot.cursor.idx ?? null)],
      setSelect: onSelect ? [(plot) => select(plot, onSelect)] : [],
    },
  };
}

function seconds({ from, to }: Interval): [number, number] {
  return [from.getTime() / 1000, to.getTime() / 1000];
}

/** With more points than any screen has columns, thin lines are drawn several times faster. */
const DENSE = 5000;

function drawn(series: Series, index: number, content: PlotContent, settings: PlotSettings): uPlot.Series {
  const color = series.color ?? seriesColor(settings.colors, index);
  const points = series.shape === 'points';
  const isBand = series.id === content.band?.lower || series.id === content.band?.upper;
  const stepped = uPlot.paths.stepped;
  return {
    label: series.label,
    scale: series.axis ?? 'left',
    stroke: color,
    width: isBand || series.times.length > DENSE ? 1 : 1.75,
    show: !settings.hidden.has(series.id),
    spanGaps: true,
    ...(isBand ? { dash: [3, 3] } : {}),
    ...(series.shape === 'area' || content.stacked
      ? { fill: `${color}${content.stacked ? '4d' : '26'}` }
      : {}),
    ...(series.shape === 'step' && stepped ? { paths: stepped({ align: 1 }) } : {}),
    ...(points ? { paths: () => null } : {}),
    points: points
      ? { show: true, size: 5 }
      : { size: 5, ...(series.times.length === 1 ? { show: true } : {}) },
  };
}

function bandsOf({ series }: PlotContent, band: Band, colors: ChartColors): uPlot.Band[] {
  const place = (id: string) => series.findIndex((each) => each.id === id) + 1;
  const upper = place(band.upper);
  const lower = place(band.lower);
  return upper > 0 && lower > 0 ? [{ series: [upper, lower], fill: colors.band }] : [];
}

/** What is stacked is filled down to what lies under it. */
function stackBands(series: readonly Series[], hidden: ReadonlySet<string>): uPlot.Band[] {
  return stacks(series, hidden).flatMap((places) =>
    places
      .slice(1)
      .map((place, index) => ({ series: [place + 1, (places[index] ?? 0) + 1] as uPlot.Band.Bounds })),
  );
}

function valueAxis(scale: 'left' | 'right', range: AxisRange | undefined, colors: ChartColors): uPlot.Axis {
  return {
    scale,
    side: scale === 'left' ? 3 : 1,
    stroke: colors.axis,
    font: FONT,
    size: 58,
    grid: { show: scale === 'left', stroke: colors.grid, width: 1 },
    ticks: { stroke: colors.grid, width: 1 },
    values: (_, splits) => splits.map(formatNumber),
    ...(range?.label ? { label: range.label, labelFont: FONT, labelSize: 18 } : {}),
  };
}

/** From zero for what is never negative, with the thresholds in sight and air above. */
function scaleRange(scale: 'left' | 'right', latest: () => PlotContent): uPlot.Range.Function {
  return (_, dataMin, dataMax) => {
    const content = latest();
    const set = content[scale];
    const lines = (content.thresholds ?? [])
      .filter((each) => (each.axis ?? 'left') === scale)
      .flatMap((each) => (each.until === undefined ? [each.value] : [each.value, each.until]));
    const known = [dataMin, dataMax, ...lines].filter((value) => value !== null && Number.isFinite(value));
    const low = Math.min(0, ...known);
    const high = Math.max(...known, low === 0 ? 0 : low);
    const air = (high - low || 1) * 0.08;
    return [set?.min ?? (low < 0 ? low - air : 0), set?.max ?? high + air];
  };
}

function timeLabels(splits: readonly number[], format: TimeFormat): string[] {
  let day = '';
  return splits.map((split) => {
    const at = new Date(split * 1000);
    const today = format.day(at);
    const first = today !== day;
    day = today;
    return first ? `${format.time(at)}\n${today}` : format.time(at);
  });
}

/** Less than this many pixels is a click. */
const SHORTEST_DRAG = 8;

function select(plot: uPlot, onSelect: (interval: Interval) => void) {
  const { left, width } = plot.select;
  if (width >= SHORTEST_DRAG) {
    onSelect({
      from: new Date(Math.floor(plot.posToVal(left, 'x')) * 1000),
      to: new Date(Math.ceil(plot.posToVal(left + width, 'x')) * 1000),
    });
  }
  plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
}
