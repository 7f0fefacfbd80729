import Box from '@cloudscape-design/components/box';
import Table from '@cloudscape-design/components/table';
import { useQuery } from '@tanstack/react-query';
import { useContext, useMemo } from 'react';
import { type QueryProgress, type QueryRequest, type ResultRow, runQuery } from '../../../api/insights';
import { usePreferences } from '../../../app/preferences';
import { chartColors } from '../../../chart/colors';
import { Printing } from '../../../chart/printing';
import { TimeSeriesChart } from '../../../chart/TimeSeriesChart';
import { Loaded } from '../../../component/Loaded';
import { Bars } from '../../../graph/view/Bars';
import { Pie } from '../../../graph/view/Pie';
import { useText } from '../../../text/useText';
import { titleOf } from '../body';
import { columnsOf, logSeries, logValues, readSources, textOf } from '../logResult';
import { dashboardText } from '../text';
import { Unshown } from './Unshown';
import type { WidgetView } from './view';

interface LogProperties {
  readonly query?: string;
  readonly region?: string;
  readonly view?: 'table' | 'timeSeries' | 'bar' | 'pie';
  readonly stacked?: boolean;
  readonly queryLanguage?: string;
  readonly logGroups?: unknown;
}

/** Rows that a widget shows as a table; the page of queries shows all. */
const MOST_ROWS = 200;

/** What a query of Logs Insights finds. */
export function LogWidget(view: WidgetView) {
  const t = useText(dashboardText);
  const { query = '', region, queryLanguage = 'CWLI', logGroups } = view.widget.properties as LogProperties;
  const supported = queryLanguage === 'CWLI';
  const request = useMemo((): QueryRequest => {
    const read = readSources(query);
    return { query: read.query, groups: [...read.groups, ...namesOf(logGroups)], interval: view.interval };
  }, [query, logGroups, view.interval]);
  const found = useQuery({
    queryKey: ['logWidget', region, request],
    queryFn: ({ signal }) => ended(request, region, signal),
    placeholderData: (before) => before,
    enabled: view.enabled && supported,
  });
  if (!supported) {
    return <Unshown>{t('language', { language: queryLanguage })}</Unshown>;
  }
  return <Loaded query={found}>{(progress) => <Result {...view} progress={progress} />}</Loaded>;
}

function namesOf(groups: unknown): readonly string[] {
  return (Array.isArray(groups) ? groups : [])
    .map((group) => (typeof group === 'string' ? group : group?.logGroupName))
    .filter((name) => typeof name === 'string');
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
  const { dark } = usePreferences();
  const printing = useContext(Printing);
  const colors = useMemo(() => chartColors(dark && !printing), [dark, printing]);
  const { view: kind = 'table', stacked = false } = view.widget.properties as LogProperties;
  const label = titleOf(view.widget) ?? t('log');
  const rows = progress?.results ?? [];
  const series = useMemo(
    () => (kind === 'timeSeries' ? logSeries(progress?.results ?? []) : []),
    [kind, progress],
  );
  if (progress && progress.status !== 'Complete') {
    return <Unshown>{t('queryEnded', { status: progress.status })}</Unshown>;
  }
  if (rows.length === 0) {
    return (
      <div className="graph-centre">
        <Box color="text-body-secondary">{t('noRows')}</Box>
      </div>
    );
  }
  const values = kind === 'bar' || kind === 'pie' ? logValues(rows) : [];
  switch (kind) {
    case 'table':
      return <Rows rows={rows} label={label} />;
    case 'timeSeries':
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
    case 'bar':
      return values.length === 0 ? (
        <Unshown>{t('noNumbers')}</Unshown>
      ) : (
        <Bars values={values} colors={colors} />
      );
    case 'pie':
      return values.length === 0 ? (
        <Unshown>{t('noNumbers')}</Unshown>
      ) : (
        <Pie values={values} colors={colors} />
      );
  }
}

function Rows({ rows, label }: { readonly rows: readonly ResultRow[]; readonly label: string }) {
  return (
    <Table
      variant="embedded"
      contentDensity="compact"
      wrapLines
      items={rows.slice(0, MOST_ROWS)}
      ariaLabels={{ tableLabel: label }}
      columnDefinitions={columnsOf(rows).map((column) => ({
        id: column,
        header: column,
        cell: (row: ResultRow) => textOf(row, column),
      }))}
    />
  );
}
