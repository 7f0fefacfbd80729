import BarChart from '@cloudscape-design/components/bar-chart';
import PieChart from '@cloudscape-design/components/pie-chart';
import { formatNumber } from '../chart/series';
import { useText } from '../text/useText';
import { useTimeFormat } from '../time/format';
import { type ChartShape, categoriesOf } from './chartData';
import { instantOf, type ResultData } from './data';
import { resultText } from './text';

interface CategoryChartProps {
  readonly data: ResultData;
  readonly shape: ChartShape;
  readonly kind: 'bar' | 'pie';
  readonly label: string;
  readonly height: number;
}

const MOST_BARS = 20;
const MOST_SLICES = 9;

/** Groups beside each other, the greatest first. */
export default function CategoryChart({ data, shape, kind, label, height }: CategoryChartProps) {
  const t = useText(resultText);
  const format = useTimeFormat();
  const bars = kind === 'bar';
  const categories = categoriesOf(data, shape, bars ? MOST_BARS : MOST_SLICES, t('others')).map((each) => {
    const at = instantOf(each.name);
    return at ? { ...each, name: format.dateTime(at) } : each;
  });
  return bars ? (
    <BarChart
      series={shape.values.map((title, index) => ({
        title,
        type: 'bar' as const,
        data: categories.map(({ name, values }) => ({ x: name, y: values[index] ?? 0 })),
      }))}
      xDomain={categories.map(({ name }) => name)}
      xScaleType="categorical"
      horizontalBars
      height={height}
      ariaLabel={label}
      hideFilter
      hideLegend={shape.values.length < 2}
      i18nStrings={{ yTickFormatter: formatNumber }}
    />
  ) : (
    <PieChart
      data={categories.map(({ name, values }) => ({ title: name, value: Math.max(0, values[0] ?? 0) }))}
      ariaLabel={label}
      ariaDescription={shape.values[0] ?? ''}
      size="medium"
      hideFilter
      segmentDescription={(datum, sum) =>
        `${formatNumber(datum.value)} (${sum > 0 ? Math.round((datum.value / sum) * 100) : 0} %)`
      }
    />
  );
}
