import Box from '@cloudscape-design/components/box';
import { useContext, useMemo } from 'react';
import { usePreferences } from '../app/preferences';
import { chartColors } from '../chart/colors';
import { Printing } from '../chart/printing';
import { TimeSeriesChart } from '../chart/TimeSeriesChart';
import { useText } from '../text/useText';
import type { Interval } from '../time/range';
import { marksOf, thresholdsOf } from './annotations';
import './graph.css';
import type { AxisProperties, GraphProperties } from './properties';
import { graphText } from './text';
import type { GraphData } from './useGraphData';
import { newest } from './values';
import { Bars } from './view/Bars';
import { Gauge } from './view/Gauge';
import { Numbers } from './view/Numbers';
import { Pie } from './view/Pie';
import { ValueTable } from './view/ValueTable';

interface GraphViewProps {
  readonly properties: GraphProperties;
  readonly data: GraphData;
  readonly group?: string;
  readonly onSelect?: ((interval: Interval) => void) | undefined;
}

/** Data as the graph's view shows them; takes the height around it. */
export function GraphView({ properties, data, group, onSelect }: GraphViewProps) {
  const t = useText(graphText);
  const { dark } = usePreferences();
  const printing = useContext(Printing);
  const colors = useMemo(() => chartColors(dark && !printing), [dark, printing]);
  const { series, interval } = data;
  const { view = 'timeSeries', legend, yAxis, title } = properties;
  const label = title ?? t('graph');
  if (view !== 'timeSeries' && series.length === 0) {
    return (
      <div className="graph-centre">
        <Box color="text-body-secondary">{t('noData')}</Box>
      </div>
    );
  }
  const values = series.map((each) => ({ ...each, value: newest(each) }));
  switch (view) {
    case 'timeSeries':
      return (
        <TimeSeriesChart
          label={label}
          height="fill"
          series={series}
          interval={interval}
          thresholds={thresholdsOf(properties)}
          marks={marksOf(properties)}
          stacked={properties.stacked ?? false}
          left={range(yAxis?.left)}
          right={range(yAxis?.right)}
          legend={legend?.position === 'hidden' ? false : (legend?.position ?? 'bottom')}
          timezone={properties.timezone}
          {...(group ? { group } : {})}
          {...(onSelect ? { onSelect } : {})}
        />
      );
    case 'singleValue':
      return (
        <Numbers
          series={series}
          colors={colors}
          sparklines={properties.sparkline === true}
          full={properties.singleValueFullPrecision === true}
        />
      );
    case 'gauge': {
      const { min, max } = yAxis?.left ?? {};
      return min === undefined || max === undefined || min >= max ? (
        <div className="graph-centre">{t('gaugeRange')}</div>
      ) : (
        <Gauge series={series} colors={colors} min={min} max={max} thresholds={thresholdsOf(properties)} />
      );
    }
    case 'bar':
      return <Bars values={values} colors={colors} />;
    case 'pie':
      return <Pie values={values} colors={colors} />;
    case 'table':
      return <ValueTable label={label} series={series} properties={properties} />;
  }
}

function range({ label, min, max }: AxisProperties = {}) {
  return {
    ...(label ? { label } : {}),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
}
