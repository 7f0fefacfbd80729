import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type EventPage, type EventPlace, getEvents } from '../../../api/logStreams';
import { getRecord } from '../../../api/logs';
import { Empty } from '../../../component/Empty';
import { Loaded } from '../../../component/Loaded';
import { RecordDetail } from '../../../result/RecordDetail';
import { ResultTable } from '../../../result/ResultTable';
import { useText } from '../../../text/useText';
import { keepOverTime } from '../../../time/keep';
import type { Interval } from '../../../time/range';
import { useTimes } from '../../../time/TimeContext';
import { eventRows, placeOfEvent } from '../eventRows';
import { groupsText } from './text';

interface StreamEventsProps extends EventPlace {
  /** The moment to look around, in milliseconds; without it the newest events of the time range. */
  readonly at: number | undefined;
  /** The event that it is about, of those at the moment. */
  readonly pointer: string | undefined;
}

const PAGE = 500;
const AROUND = 100;

/** The events of a stream; more can be loaded in both directions. */
export function StreamEvents({ group, stream, at, pointer }: StreamEventsProps) {
  const t = useText(groupsText);
  const { interval } = useTimes();
  const place = { group, stream };
  const queryKey = ['streamEvents', group, stream, at, at === undefined && interval];
  const pages = useInfiniteQuery({
    queryKey,
    queryFn: ({ signal, pageParam }) =>
      pageParam
        ? getEvents(place, { nextToken: pageParam, limit: PAGE }, { signal })
        : at === undefined
          ? newest(place, interval, signal)
          : around(place, at, signal),
    initialPageParam: '',
    getNextPageParam: ({ nextForwardToken }) => nextForwardToken,
    getPreviousPageParam: ({ events, nextBackwardToken }) =>
      events.length > 0 ? nextBackwardToken : undefined,
    placeholderData: keepOverTime(queryKey),
  });
  const marked = useQuery({
    queryKey: ['logRecord', pointer],
    queryFn: ({ signal }) => getRecord(pointer ?? '', { signal }),
    enabled: pointer !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const events = useMemo(() => pages.data?.pages.flatMap((page) => page.events) ?? [], [pages.data]);
  const data = useMemo(() => eventRows(events, false), [events]);
  const line = at === undefined ? -1 : placeOfEvent(events, at, marked.data?.['@message']);
  return (
    <Loaded query={pages}>
      {() => (
        <SpaceBetween size="s">
          {pages.hasPreviousPage && (
            <Button
              iconName="angle-up"
              loading={pages.isFetchingPreviousPage}
              onClick={() => pages.fetchPreviousPage()}
            >
              {t('older')}
            </Button>
          )}
          {events.length === 0 ? (
            <Empty title={t('noEvents')}>{t('noEventsMore')}</Empty>
          ) : (
            <ResultTable
              data={data}
              label={t('events')}
              marked={data.records[line]}
              detail={(record) => <RecordDetail record={record} />}
            />
          )}
          <Button
            iconName="angle-down"
            loading={pages.isFetchingNextPage}
            onClick={() => pages.fetchNextPage()}
          >
            {t('newer')}
          </Button>
        </SpaceBetween>
      )}
    </Loaded>
  );
}

function newest(place: EventPlace, { from, to }: Interval, signal: AbortSignal): Promise<EventPage> {
  return getEvents(
    place,
    { startTime: from.getTime(), endTime: to.getTime(), startFromHead: false, limit: PAGE },
    { signal },
  );
}

/** Events before a moment and from it on, as one page. */
async function around(place: EventPlace, at: number, signal: AbortSignal): Promise<EventPage> {
  const [before, after] = await Promise.all([
    getEvents(place, { endTime: at, startFromHead: false, limit: AROUND }, { signal }),
    getEvents(place, { startTime: at, startFromHead: true, limit: AROUND }, { signal }),
  ]);
  return {
    events: [...before.events, ...after.events],
    ...(before.nextBackwardToken ? { nextBackwardToken: before.nextBackwardToken } : {}),
    ...(after.nextForwardToken ? { nextForwardToken: after.nextForwardToken } : {}),
  };
}
