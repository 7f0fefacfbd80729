import { type ChartColors, seriesColor } from './colors';
import type { Series } from './series';

/** Gives the browser a file to save. */
export function save(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name.replace(/[\\/:*?"<>|\n]+/g, '_');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const LINE = 22;

/** Saves a chart's canvas with its title and its legend. */
export function savePng(
  canvas: HTMLCanvasElement,
  title: string,
  series: readonly Series[],
  colors: ChartColors,
): void {
  const scale = devicePixelRatio;
  const whole = document.createElement('canvas');
  whole.width = canvas.width;
  whole.height = canvas.height + LINE * (series.length + 2) * scale;
  const ctx = whole.getContext('2d');
  if (!ctx) {
    return;
  }
  ctx.fillStyle = colors.background;
  ctx.fillRect(0, 0, whole.width, whole.height);
  ctx.font = `${14 * scale}px system-ui, 'Noto Sans CJK JP', sans-serif`;
  ctx.fillStyle = colors.axis;
  ctx.fillText(title, 12 * scale, LINE * scale);
  ctx.drawImage(canvas, 0, LINE * 1.5 * scale);
  series.forEach((each, index) => {
    const y = canvas.height + LINE * (index + 2.2) * scale;
    ctx.fillStyle = each.color ?? seriesColor(colors, index);
    ctx.fillRect(12 * scale, y - 10 * scale, 10 * scale, 10 * scale);
    ctx.fillStyle = colors.axis;
    ctx.fillText(each.label, 30 * scale, y);
  });
  whole.toBlob((blob) => blob && save(`${title}.png`, blob));
}
