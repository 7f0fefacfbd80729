import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useQuery } from '@tanstack/react-query';
import { ALARMS } from '../../../api/alarms';
import { formatNumber } from '../../../chart/series';
import { TimeSeriesChart } from '../../../chart/TimeSeriesChart';
import { Loaded } from '../../../component/Loaded';
import { useText } from '../../../text/useText';
import { useTimeFormat } from '../../../time/format';
import { useTimes } from '../../../time/TimeContext';
import { results } from '../../logs/insights/counts';
import { conditionText } from '../conditionText';
import { graphThresholds } from '../detail/graph';
import { limitWords, logWords } from '../words';
import type { Draft } from './draft';
import { type Aggregation, aggregationOf, logConditionOf, runInterval, stretchOf } from './logDraft';
import { breaches, numbersOf, overTimeText, type RunNumber, runQueryText, runSeries } from './logRuns';
import { editText } from './text';
import { validate } from './validate';

const MOST_NUMBERS = 5;

/** What a run of the query would find now, and what runs would have found before. */
export function LogPreview({ draft }: { readonly draft: Draft }) {
  const t = useText(editText);
  const words = useText(conditionText);
  const aggregation = aggregationOf(draft.aggregation);
  const { logGroups, logQuery, lookBack, every, threshold } = validate(draft);
  if (!aggregation || logGroups || logQuery || lookBack || every) {
    return <Box color="text-body-secondary">{t('previewLogs')}</Box>;
  }
  return (
    <SpaceBetween size="s">
      {!threshold && <Box variant="strong">{logWords(logConditionOf(draft), words)}</Box>}
      <NumbersNow draft={draft} aggregation={aggregation} />
      <OverTime draft={draft} aggregation={aggregation} />
    </SpaceBetween>
  );
}

interface PartProps {
  readonly draft: Draft;
  readonly aggregation: Aggregation;
}

function NumbersNow({ draft, aggregation }: PartProps) {
  const t = useText(editText);
  const format = useTimeFormat();
  const { now } = useTimes();
  const { from, to } = runInterval(draft, now);
  const query = runQueryText(draft.logQuery, aggregation);
  const run = useQuery({
    queryKey: [ALARMS, 'logRun', query, draft.logGroups, from, to],
    queryFn: ({ signal }) => results(query, draft.logGroups, { from, to }, signal),
    retry: false,
  });
  return (
    <Loaded query={run}>
      {(found) => {
        const numbers = numbersOf(found, aggregation);
        return (
          <div>
            <Box variant="awsui-key-label">
              {t('runNow', { from: format.time(from), to: format.time(to) })}
            </Box>
            {numbers.length === 0 && <div>{t('noNumbers')}</div>}
            {numbers.slice(0, MOST_NUMBERS).map((number) => (
              <OneNumber key={number.name} number={number} draft={draft} />
            ))}
            {numbers.length > MOST_NUMBERS && (
              <div>{t('moreNumbers', { count: numbers.length - MOST_NUMBERS })}</div>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}

function OneNumber({
  number: { name, value },
  draft,
}: {
  readonly number: RunNumber;
  readonly draft: Draft;
}) {
  const t = useText(editText);
  const threshold = draft.threshold.trim() === '' ? Number.NaN : Number(draft.threshold);
  const known = value !== undefined && !Number.isNaN(threshold);
  const bad = known && breaches(value, draft.operator, threshold);
  const words = value === undefined ? t('noNumber') : formatNumber(value);
  return (
    <div>
      <StatusIndicator type={bad ? 'error' : known ? 'success' : 'info'}>
        {name ? `${name}: ` : ''}
        {bad ? t('breaches', { value: words }) : words}
      </StatusIndicator>
    </div>
  );
}

function OverTime({ draft, aggregation }: PartProps) {
  const t = useText(editText);
  const words = useText(conditionText);
  const format = useTimeFormat();
  const { interval, setRange } = useTimes();
  const length = stretchOf(draft);
  const query = overTimeText(draft.logQuery, aggregation, length, interval);
  const runs = useQuery({
    queryKey: [ALARMS, 'logRuns', query, draft.logGroups, interval],
    queryFn: ({ signal }) => results(query ?? '', draft.logGroups, interval, signal),
    enabled: query !== undefined,
    placeholderData: (before) => before,
    retry: false,
  });
  if (query === undefined) {
    return <Box color="text-body-secondary">{t('previewRunsOnly')}</Box>;
  }
  const condition = logConditionOf(draft);
  const limit = { ComparisonOperator: draft.operator, Threshold: condition.Threshold };
  return (
    <Loaded query={runs}>
      {(found) => (
        <>
          <TimeSeriesChart
            series={runSeries(found, aggregation, length, interval)}
            label={draft.name || t('preview')}
            interval={interval}
            thresholds={
              draft.threshold.trim() === '' || Number.isNaN(limit.Threshold)
                ? []
                : graphThresholds(limit, limitWords(limit, words))
            }
            onSelect={(chosen) => setRange({ kind: 'between', ...chosen })}
          />
          <Box color="text-body-secondary" fontSize="body-s">
            {t('previewStretch', { duration: format.duration(length) })}
          </Box>
        </>
      )}
    </Loaded>
  );
}
