import uPlot from 'uplot';
import type { TimeFormat } from '../time/format';
import type { Interval } from '../time/range';
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

export function plotData(series: readonly Series[], stacked = false): uPlot.AlignedData {
  const { times, values } = align(series);
  return [times, ...(stacked ? stack(values) : values)];
}

/** How uPlot draws the content. */
export function plotOptions(content: PlotContent, settings: PlotSettings): uPlot.Options {
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
      x: { time: true, range: () => seconds(content.interval) },
      left: { range: scaleRange('left', content) },
      ...(right ? { right: { range: scaleRange('right', content) } } : {}),
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
    ...(content.band ? { bands: bandsOf(content, content.band, colors) } : {}),
    hooks: {
      drawAxes: [(plot) => drawBehind(plot, content, colors)],
      draw: [(plot) => drawInFront(plot, content, colors)],
      setCursor: [(plot) => settings.onHover(plot.cursor.idx ?? null)],
      setSelect: onSelect ? [(plot) => select(plot, onSelect)] : [],
    },
  };
}

function seconds({ from, to }: Interval): [number, number] {
  return [from.getTime() / 1000, to.getTime() / 1000];
}

function drawn(series: Series, index: number, content: PlotContent, settings: PlotSettings): uPlot.Series {
  const color = series.color ?? seriesColor(settings.colors, index);
  const points = series.shape === 'points';
  const isBand = series.id === content.band?.lower || series.id === content.band?.upper;
  const stepped = uPlot.paths.stepped;
  return {
    label: series.label,
    scale: series.axis ?? 'left',
    stroke: color,
    width: isBand ? 1 : 1.75,
    show: !settings.hidden.has(series.id),
    spanGaps: true,
    ...(isBand ? { dash: [3, 3] } : {}),
    ...(series.shape === 'area' || content.stacked ? { fill: `${color}26` } : {}),
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
function scaleRange(scale: 'left' | 'right', content: PlotContent): uPlot.Range.Function {
  const set = content[scale];
  const lines = (content.thresholds ?? [])
    .filter((each) => (each.axis ?? 'left') === scale)
    .map((each) => each.value);
  return (_, dataMin, dataMax) => {
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

/** Breach bands lie behind the lines. */
function drawBehind(plot: uPlot, content: PlotContent, colors: ChartColors) {
  const { ctx, bbox } = plot;
  ctx.save();
  for (const threshold of content.thresholds ?? []) {
    if (threshold.fill) {
      const y = plot.valToPos(threshold.value, threshold.axis ?? 'left', true);
      const edge = Math.min(Math.max(y, bbox.top), bbox.top + bbox.height);
      ctx.fillStyle = colors.breach;
      if (threshold.fill === 'above') {
        ctx.fillRect(bbox.left, bbox.top, bbox.width, edge - bbox.top);
      } else {
        ctx.fillRect(bbox.left, edge, bbox.width, bbox.top + bbox.height - edge);
      }
    }
  }
  for (const mark of content.marks ?? []) {
    if (mark.until) {
      const [left, right] = [mark.at, mark.until].map((at) => within(plot, at)) as [number, number];
      ctx.fillStyle = `${mark.color ?? colors.mark}22`;
      ctx.fillRect(left, bbox.top, Math.max(right - left, 1), bbox.height);
    }
  }
  ctx.restore();
}

function within(plot: uPlot, at: Date): number {
  const { left, width } = plot.bbox;
  return Math.min(Math.max(plot.valToPos(at.getTime() / 1000, 'x', true), left), left + width);
}

/** Thresholds and marks stand before the lines, with their words. */
function drawInFront(plot: uPlot, content: PlotContent, colors: ChartColors) {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  ctx.font = FONT.replace('12px', `${12 * devicePixelRatio}px`);
  ctx.lineWidth = devicePixelRatio;
  ctx.setLineDash([6 * devicePixelRatio, 4 * devicePixelRatio]);
  for (const threshold of content.thresholds ?? []) {
    const color = threshold.color ?? colors.threshold;
    const y = plot.valToPos(threshold.value, threshold.axis ?? 'left', true);
    line(ctx, color, bbox.left, y, bbox.left + bbox.width, y);
    ctx.textAlign = 'right';
    ctx.textBaseline = y - bbox.top < 18 * devicePixelRatio ? 'top' : 'bottom';
    ctx.fillText(threshold.label, bbox.left + bbox.width - 4, y - (ctx.textBaseline === 'top' ? -3 : 2));
  }
  for (const mark of content.marks ?? []) {
    const x = plot.valToPos(mark.at.getTime() / 1000, 'x', true);
    line(ctx, mark.color ?? colors.mark, x, bbox.top, x, bbox.top + bbox.height);
    const atEnd = x > bbox.left + bbox.width * 0.75;
    ctx.textAlign = atEnd ? 'right' : 'left';
    ctx.textBaseline = 'top';
    ctx.fillText(mark.label, x + (atEnd ? -4 : 4), bbox.top + 2);
  }
  ctx.restore();
}

function line(ctx: CanvasRenderingContext2D, color: string, x1: number, y1: number, x2: number, y2: number) {
  ctx.strokeStyle = color;
  ctx.fillStyle = color;
  ctx.beginPath();
  ctx.moveTo(x1, y1);
  ctx.lineTo(x2, y2);
  ctx.stroke();
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
