import Box from '@cloudscape-design/components/box';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ALARMS } from '../../../api/alarms';
import { getMetricData } from '../../../api/cloudwatch';
import type { Mark } from '../../../chart/series';
import { TimeSeriesChart } from '../../../chart/TimeSeriesChart';
import { Loaded } from '../../../component/Loaded';
import { componentText } from '../../../component/text';
import { useText } from '../../../text/useText';
import { useTimeFormat } from '../../../time/format';
import type { Interval } from '../../../time/range';
import { useTimes } from '../../../time/TimeContext';
import { conditionText } from '../conditionText';
import { limitWords, type MetricCondition, periodOf } from '../words';
import { graphPeriod, graphQueries, graphSeries, graphThresholds } from './graph';
import type { Stretch } from './history';
import { STATE_COLORS } from './stateColors';
import { detailText } from './text';

interface ConditionGraphProps {
  readonly condition: MetricCondition & { readonly Unit?: string };
  readonly label: string;
  readonly stretches?: readonly Stretch[];
  /** Instead of the time of the page, which dragging then changes. */
  readonly interval?: Interval;
  readonly marks?: readonly Mark[];
}

/** More words than these stand on top of each other. */
const MOST_LABELS = 8;

/** What a condition watches, with its threshold, what breaches, and the states. */
export function ConditionGraph({ condition, label, stretches, interval, marks }: ConditionGraphProps) {
  const t = useText(detailText);
  const words = useText(conditionText);
  const states = useText(componentText);
  const format = useTimeFormat();
  const times = useTimes();
  const shown = interval ?? times.interval;
  const period = graphPeriod(condition, shown, times.now);
  const queries = graphQueries(condition, period);
  const data = useQuery({
    queryKey: [ALARMS, 'graph', queries, shown],
    queryFn: ({ signal }) => getMetricData(queries ?? [], shown, { signal }),
    enabled: queries !== undefined,
    placeholderData: (before) => before,
  });
  const all = useMemo(
    () => [
      ...(marks ?? []),
      ...(stretches ?? [])
        .filter((stretch) => stretch.state !== 'OK')
        .map((stretch, _, some) => ({
          at: stretch.from,
          until: stretch.to,
          label: stretch.state === 'ALARM' && some.length <= MOST_LABELS ? states('stateAlarm') : '',
          color: STATE_COLORS[stretch.state],
        })),
    ],
    [marks, stretches, states],
  );
  const threshold = graphThresholds(condition, limitWords(condition, words));
  return (
    <Loaded query={data}>
      {(found) => (
        <>
          <TimeSeriesChart
            {...graphSeries(condition, found)}
            label={label}
            interval={shown}
            thresholds={threshold}
            marks={all}
            {...(interval
              ? {}
              : { onSelect: (chosen: Interval) => times.setRange({ kind: 'between', ...chosen }) })}
          />
          {period > periodOf(condition) && (
            <Box color="text-body-secondary" fontSize="body-s">
              {t('aggregated', { duration: format.duration(period) })}
            </Box>
          )}
        </>
      )}
    </Loaded>
  );
}
