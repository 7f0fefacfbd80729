import Box from '@cloudscape-design/components/box';
import { useQuery } from '@tanstack/react-query';
import { useContext, useMemo } from 'react';
import { type QueryProgress, type QueryRequest, runQuery } from '../../../api/insights';
import { usePreferences } from '../../../app/preferences';
import { chartColors } from '../../../chart/colors';
import { Printing } from '../../../chart/printing';
import { TimeSeriesChart } from '../../../chart/TimeSeriesChart';
import { Loaded } from '../../../component/Loaded';
import { groupsOf } from '../../../editor/queryEdit';
import { Bars } from '../../../graph/view/Bars';
import { Pie } from '../../../graph/view/Pie';
import { categoriesOf, chartShape, seriesOf } from '../../../result/chartData';
import { resultData } from '../../../result/data';
import { ResultTable } from '../../../result/ResultTable';
import { resultText } from '../../../result/text';
import { useText } from '../../../text/useText';
import { titleOf } from '../body';
import { logRequestOf, readSources } from '../sources';
import { dashboardText } from '../text';
import { Unshown } from './Unshown';
import type { WidgetView } from './view';

interface LogProperties {
  readonly query?: string;
  readonly view?: 'table' | 'timeSeries' | 'bar' | 'pie';
  readonly stacked?: boolean;
}

const MOST_SERIES = 50;
const MOST_CATEGORIES = 20;

/** What a query of Logs Insights finds. */
export function LogWidget(view: WidgetView) {
  const t = useText(dashboardText);
  const { properties } = view.widget;
  const { language, groups, query, region } = useMemo(() => logRequestOf(properties), [properties]);
  const supported = language === 'CWLI';
  const request = useMemo(
    (): QueryRequest => ({ query, groups, interval: view.interval }),
    [query, groups, view.interval],
  );
  const found = useQuery({
    queryKey: ['logWidget', region, request],
    queryFn: ({ signal }) => ended(request, region, signal),
    placeholderData: (before) => before,
    enabled: view.enabled && supported,
  });
  if (!supported) {
    return <Unshown>{t('language', { language })}</Unshown>;
  }
  return <Loaded query={found}>{(progress) => <Result {...view} progress={progress} />}</Loaded>;
}

async function ended(
  request: QueryRequest,
  region: string | undefined,
  signal: AbortSignal,
): Promise<QueryProgress | null> {
  let last: QueryProgress | null = null;
  for await (const progress of runQuery(request, { signal, region })) {
    last = progress;
  }
  return last;
}

function Result({ progress, ...view }: WidgetView & { readonly progress: QueryProgress | null }) {
  const t = useText(dashboardText);
  const words = useText(resultText);
  const { dark } = usePreferences();
  const printing = useContext(Printing);
  const colors = useMemo(() => chartColors(dark && !printing), [dark, printing]);
  const { query = '', view: kind = 'table', stacked = false } = view.widget.properties as LogProperties;
  const label = titleOf(view.widget) ?? t('log');
  const data = useMemo(() => resultData(progress?.results ?? []), [progress]);
  const shape = useMemo(() => chartShape(data, groupsOf(readSources(query).query)), [data, query]);
  const series = useMemo(() => seriesOf(data, shape).slice(0, MOST_SERIES), [data, shape]);
  if (progress && progress.status !== 'Complete') {
    return <Unshown>{t('queryEnded', { status: progress.status })}</Unshown>;
  }
  if (data.records.length === 0) {
    return (
      <div className="graph-centre">
        <Box color="text-body-secondary">{t('noRows')}</Box>
      </div>
    );
  }
  if (kind === 'table') {
    return <ResultTable data={data} label={label} height="100cqh" />;
  }
  if (kind === 'timeSeries') {
    return series.length === 0 ? (
      <Unshown>{t('noTime')}</Unshown>
    ) : (
      <TimeSeriesChart
        label={label}
        height="fill"
        series={series}
        interval={view.interval}
        stacked={stacked}
        group={view.group}
        onSelect={view.onSelect}
      />
    );
  }
  if (shape.values.length === 0) {
    return <Unshown>{t('noNumbers')}</Unshown>;
  }
  const values = categoriesOf(data, shape, MOST_CATEGORIES, words('others')).map(
    ({ name, values: [value] }) => ({
      id: name,
      label: name,
      value: value ?? null,
    }),
  );
  return kind === 'pie' ? <Pie values={values} colors={colors} /> : <Bars values={values} colors={colors} />;
}
