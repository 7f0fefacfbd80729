import Button from '@cloudscape-design/components/button';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { QueryRequest } from '../../../api/insights';
import { fieldsOfGroups } from '../../../api/logs';
import { Empty } from '../../../component/Empty';
import { groupsOf, withColumn, withoutColumn, withValue } from '../../../editor/queryEdit';
import { type FieldShare, fieldShares, type ResultRecord } from '../../../result/data';
import { FieldList } from '../../../result/FieldList';
import { RecordDetail } from '../../../result/RecordDetail';
import { CHART_KINDS, type ChartKind, ResultChart } from '../../../result/ResultChart';
import { ResultTable } from '../../../result/ResultTable';
import { SaveMenu } from '../../../result/SaveMenu';
import { resultText } from '../../../result/text';
import { useText } from '../../../text/useText';
import { useTimeFormat } from '../../../time/format';
import { type Interval, secondsOf } from '../../../time/range';
import { useTimes } from '../../../time/TimeContext';
import { Around } from './Around';
import { topValuesOf } from './counts';
import { Histogram } from './Histogram';
import { insightsText } from './text';
import type { useInsights } from './useInsights';

interface ResultsProps {
  readonly insights: ReturnType<typeof useInsights>;
  /** What the rows are the answer to; the text may have been changed since. */
  readonly asked: QueryRequest;
}

const LONGER = [3600, 10_800, 86_400, 604_800];
const MOST_GROUPS = 10;

/** What a query found. */
export function Results({ insights, asked }: ResultsProps) {
  const t = useText(insightsText);
  const words = useText(resultText);
  const { setRange } = useTimes();
  const { data, running, params, setParams, run } = insights;
  const stats = groupsOf(asked.query) !== undefined;
  const show = (params.get('show') ?? 'rows') as 'rows' | 'chart';
  const kind = CHART_KINDS.find((each) => each === params.get('chart')) ?? 'line';
  const wrap = params.get('wrap') === '1';
  const aside = params.get('fields') !== '0';

  const change = useCallback((query: string) => run(query, asked.groups), [run, asked.groups]);
  const onValue = useCallback(
    (field: string, value: string, except: boolean) => change(withValue(asked.query, field, value, except)),
    [change, asked.query],
  );
  const onColumn = stats ? undefined : (field: string) => change(withColumn(asked.query, field));
  const detail = (record: ResultRecord) => (
    <RecordDetail record={record} onValue={onValue} onColumn={onColumn}>
      <Around record={record} />
    </RecordDetail>
  );
  const select = (interval: Interval) => setRange({ kind: 'between', ...interval });
  if (data.records.length === 0) {
    return running.running ? null : <NoRows insights={insights} interval={asked.interval} />;
  }
  return (
    <SpaceBetween size="s">
      <SpaceBetween direction="horizontal" size="xs" alignItems="center">
        {stats && (
          <SegmentedControl
            label={t('view')}
            selectedId={show === 'chart' ? kind : 'rows'}
            options={[
              { id: 'rows', text: t('table') },
              ...CHART_KINDS.map((id) => ({ id, text: words(id) })),
            ]}
            onChange={({ detail: { selectedId } }) =>
              setParams(
                selectedId === 'rows'
                  ? { show: undefined, chart: undefined }
                  : { show: 'chart', chart: selectedId as ChartKind },
              )
            }
          />
        )}
        <span>{t('rows', { count: data.records.length.toLocaleString() })}</span>
        <SaveMenu data={data} name="logs-insights" />
        <Toggle
          checked={wrap}
          onChange={({ detail: { checked } }) => setParams({ wrap: checked ? '1' : undefined })}
        >
          {t('wrap')}
        </Toggle>
        <Button
          variant="inline-link"
          onClick={() => setParams({ fields: aside ? '0' : undefined })}
          ariaExpanded={aside}
        >
          {aside ? t('hideFields') : t('fields')}
        </Button>
      </SpaceBetween>
      {!stats && !running.running && (
        <Histogram
          query={asked.query}
          groups={asked.groups}
          interval={asked.interval}
          data={data}
          onSelect={select}
        />
      )}
      {stats && show === 'chart' ? (
        <ResultChart
          data={data}
          kind={kind}
          query={asked.query}
          interval={asked.interval}
          label={words('results')}
          onSelect={select}
        />
      ) : (
        <div className={aside ? 'insights-results' : undefined}>
          {aside && (
            <Fields
              asked={asked}
              stats={stats}
              shares={fieldShares(data)}
              onValue={onValue}
              onColumn={onColumn}
              onHide={stats ? undefined : (field) => change(withoutColumn(asked.query, field))}
            />
          )}
          <ResultTable data={data} label={words('results')} detail={detail} wrap={wrap} />
        </div>
      )}
    </SpaceBetween>
  );
}

interface FieldsProps {
  readonly asked: QueryRequest;
  readonly stats: boolean;
  readonly shares: readonly FieldShare[];
  readonly onValue: (field: string, value: string, except: boolean) => void;
  readonly onColumn: ((field: string) => void) | undefined;
  readonly onHide: ((field: string) => void) | undefined;
}

function Fields({ asked, stats, shares, onHide, ...actions }: FieldsProps) {
  const groups = asked.groups.slice(0, MOST_GROUPS);
  const discovered = useQuery({
    queryKey: ['logFields', groups],
    queryFn: ({ signal }) => fieldsOfGroups(groups, { signal }),
    enabled: groups.length > 0 && !stats,
    staleTime: 60_000,
  });
  const names = new Set(shares.map(({ name }) => name));
  return (
    <FieldList
      shown={shares}
      others={(discovered.data ?? []).filter(({ name }) => !names.has(name))}
      topValues={{
        asked,
        find: (field, signal) => topValuesOf(field, asked.query, asked.groups, asked.interval, signal),
      }}
      {...actions}
      {...(onHide ? { onHide } : {})}
    />
  );
}

/** Nothing was found: why, as far as the statistics tell, and what to try. */
function NoRows({
  insights,
  interval,
}: {
  readonly insights: ReturnType<typeof useInsights>;
  readonly interval: Interval;
}) {
  const t = useText(insightsText);
  const format = useTimeFormat();
  const { setRange } = useTimes();
  const { running } = insights;
  if (running.error !== undefined || running.progress?.status !== 'Complete') {
    return null;
  }
  const nothing = (running.progress.statistics.recordsScanned ?? 0) === 0;
  const longer = LONGER.find((seconds) => seconds > secondsOf(interval) * 1.01);
  return (
    <Empty
      title={t(nothing ? 'noneAtAll' : 'none')}
      action={
        longer && (
          <Button onClick={() => setRange({ kind: 'last', seconds: longer })}>
            {t('longer', { duration: format.duration(longer) })}
          </Button>
        )
      }
    >
      {nothing
        ? t('noneAtAllMore', { from: format.dateTime(interval.from), to: format.dateTime(interval.to) })
        : t('noneMore')}
    </Empty>
  );
}
