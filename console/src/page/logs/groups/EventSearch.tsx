import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { filterEvents } from '../../../api/logStreams';
import { Empty } from '../../../component/Empty';
import { entered } from '../../../component/entered';
import { Loaded } from '../../../component/Loaded';
import { RecordDetail } from '../../../result/RecordDetail';
import { ResultTable } from '../../../result/ResultTable';
import { useText } from '../../../text/useText';
import { keepOverTime } from '../../../time/keep';
import { useTimes } from '../../../time/TimeContext';
import { useUrlState } from '../../../url/useUrlState';
import { eventRows } from '../eventRows';
import { groupsText } from './text';

/** Searches the events of a group, or of one of its streams, for a filter pattern. */
export function EventSearch({ group, stream }: { readonly group: string; readonly stream?: string }) {
  const t = useText(groupsText);
  const { interval } = useTimes();
  const [params, setParams] = useUrlState();
  const pattern = params.get('pattern') ?? '';
  const [text, setText] = useState(pattern);
  const queryKey = ['filterEvents', group, stream, pattern, interval];
  const search = useInfiniteQuery({
    queryKey,
    queryFn: ({ signal, pageParam }) =>
      filterEvents({ group, stream, pattern, interval, nextToken: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextToken }) => nextToken,
    placeholderData: keepOverTime(queryKey),
  });
  const data = useMemo(
    () => eventRows(search.data?.pages.flatMap(({ events }) => events) ?? [], !stream),
    [search.data, stream],
  );
  const find = () => setParams({ pattern: text.trim() });
  return (
    <SpaceBetween size="m">
      <FormField
        stretch
        label={t('pattern')}
        constraintText={t('patternMore')}
        secondaryControl={<Button onClick={find}>{t('find')}</Button>}
      >
        <Input
          type="search"
          value={text}
          spellcheck={false}
          onChange={({ detail }) => setText(detail.value)}
          onKeyDown={({ detail }) => entered(detail) && find()}
        />
      </FormField>
      <Loaded query={search}>
        {() =>
          data.records.length === 0 && !search.hasNextPage ? (
            <Empty title={t(pattern ? 'noneFound' : 'noEvents')}>
              {t(pattern ? 'noneFoundMore' : 'noEventsMore')}
            </Empty>
          ) : (
            <SpaceBetween size="s">
              <ResultTable
                data={data}
                label={t('events')}
                detail={(record) => <RecordDetail record={record} />}
              />
              {search.hasNextPage && (
                <SpaceBetween direction="horizontal" size="s" alignItems="center">
                  <Button loading={search.isFetchingNextPage} onClick={() => search.fetchNextPage()}>
                    {t('more')}
                  </Button>
                  <span>{t('searching')}</span>
                </SpaceBetween>
              )}
            </SpaceBetween>
          )
        }
      </Loaded>
    </SpaceBetween>
  );
}
