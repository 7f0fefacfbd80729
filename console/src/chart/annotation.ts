import type uPlot from 'uplot';
import type { ChartColors } from './colors';
import type { PlotContent } from './plot';
import type { Mark, Threshold } from './series';

const FONT = "system-ui, 'Noto Sans CJK JP', sans-serif";

/** Breaches and bands lie behind the lines. */
export function drawBehind(plot: uPlot, content: PlotContent, colors: ChartColors): void {
  const { ctx, bbox } = plot;
  ctx.save();
  for (const threshold of content.thresholds ?? []) {
    const edges = acrossOf(plot, threshold);
    if (edges) {
      ctx.fillStyle = threshold.color ? tint(threshold.color) : colors.breach;
      ctx.fillRect(bbox.left, edges[0], bbox.width, edges[1] - edges[0]);
    }
  }
  for (const mark of content.marks ?? []) {
    const edges = alongOf(plot, mark);
    if (edges) {
      ctx.fillStyle = tint(mark.color ?? colors.mark);
      ctx.fillRect(edges[0], bbox.top, Math.max(edges[1] - edges[0], 1), bbox.height);
    }
  }
  ctx.restore();
}

/** `#rrggbb`, hardly seen. */
function tint(color: string): string {
  return `${color}22`;
}

/** Top and bottom of what a threshold fills. */
function acrossOf(
  plot: uPlot,
  { value, until, fill, axis = 'left' }: Threshold,
): [number, number] | undefined {
  const { top, height } = plot.bbox;
  const place = (each: number) => clamp(plot.valToPos(each, axis, true), top, top + height);
  if (until !== undefined) {
    const edges = [place(value), place(until)];
    return [Math.min(...edges), Math.max(...edges)];
  }
  return fill === 'above' ? [top, place(value)] : fill === 'below' ? [place(value), top + height] : undefined;
}

/** Left and right of what a mark fills. */
function alongOf(plot: uPlot, { at, until, fill }: Mark): [number, number] | undefined {
  const { left, width } = plot.bbox;
  const place = (each: Date) => clamp(plot.valToPos(each.getTime() / 1000, 'x', true), left, left + width);
  if (until) {
    const edges = [place(at), place(until)];
    return [Math.min(...edges), Math.max(...edges)];
  }
  return fill === 'before' ? [left, place(at)] : fill === 'after' ? [place(at), left + width] : undefined;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** Thresholds and marks stand before the lines, with their words. */
export function drawInFront(plot: uPlot, content: PlotContent, colors: ChartColors): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  ctx.font = `${12 * devicePixelRatio}px ${FONT}`;
  ctx.lineWidth = devicePixelRatio;
  ctx.setLineDash([6 * devicePixelRatio, 4 * devicePixelRatio]);
  for (const { value, until, label, untilLabel = '', axis, color } of content.thresholds ?? []) {
    across(plot, value, label, axis ?? 'left', color ?? colors.threshold);
    if (until !== undefined) {
      across(plot, until, untilLabel, axis ?? 'left', color ?? colors.threshold);
    }
  }
  for (const { at, until, label, untilLabel, color, fill } of content.marks ?? []) {
    along(plot, at, label, color ?? colors.mark);
    // A stretch that has only one label, such as the time in alarm, is drawn without its end.
    if (until && untilLabel !== undefined && !fill) {
      along(plot, until, untilLabel, color ?? colors.mark);
    }
  }
  ctx.restore();
}

function across(plot: uPlot, value: number, label: string, axis: 'left' | 'right', color: string) {
  const { ctx, bbox } = plot;
  const y = plot.valToPos(value, axis, true);
  line(ctx, color, bbox.left, y, bbox.left + bbox.width, y);
  ctx.textAlign = 'right';
  ctx.textBaseline = y - bbox.top < 18 * devicePixelRatio ? 'top' : 'bottom';
  ctx.fillText(label, bbox.left + bbox.width - 4, y - (ctx.textBaseline === 'top' ? -3 : 2));
}

function along(plot: uPlot, at: Date, label: string, color: string) {
  const { ctx, bbox } = plot;
  const x = plot.valToPos(at.getTime() / 1000, 'x', true);
  line(ctx, color, x, bbox.top, x, bbox.top + bbox.height);
  const atEnd = x > bbox.left + bbox.width * 0.75;
  ctx.textAlign = atEnd ? 'right' : 'left';
  ctx.textBaseline = 'top';
  ctx.fillText(label, x + (atEnd ? -4 : 4), bbox.top + 2);
}

function line(ctx: CanvasRenderingContext2D, color: string, x1: number, y1: number, x2: number, y2: number) {
  ctx.strokeStyle = color;
  ctx.fillStyle = color;
  ctx.beginPath();
  ctx.moveTo(x1, y1);
  ctx.lineTo(x2, y2);
  ctx.stroke();
}
