import { useQuery } from '@tanstack/react-query';
import { listStreams } from '../../../api/logStreams';
import { AppLink } from '../../../component/AppLink';
import { Empty } from '../../../component/Empty';
import { Instant } from '../../../component/Instant';
import { ResourceTable } from '../../../component/ResourceTable';
import { useText } from '../../../text/useText';
import { segment } from '../../../url/useUrlState';
import { groupsText } from './text';

/** More are not loaded. */
const MOST = 1000;

/** The streams of a group, those with the newest events first. */
export function Streams({ group }: { readonly group: string }) {
  const t = useText(groupsText);
  const streams = useQuery({
    queryKey: ['logStreams', group],
    queryFn: ({ signal }) => listStreams(group, MOST + 1, { signal }),
  });
  const more = (streams.data?.length ?? 0) > MOST;
  const time = (millis: number | undefined) => (millis ? <Instant at={new Date(millis)} /> : '–');
  return (
    <ResourceTable
      id="logStreams"
      title={t('streams')}
      description={more && t('streamsMost', { most: MOST.toLocaleString() })}
      items={streams.data?.slice(0, MOST)}
      more={more}
      error={streams.error}
      retry={() => streams.refetch()}
      trackBy={({ logStreamName }) => logStreamName}
      sort="-last"
      columns={[
        {
          id: 'name',
          header: t('stream'),
          value: ({ logStreamName }) => logStreamName,
          cell: ({ logStreamName }) => (
            <AppLink to={`/logs/groups/${segment(group)}/streams/${segment(logStreamName)}`}>
              {logStreamName}
            </AppLink>
          ),
          minWidth: 240,
        },
        {
          id: 'last',
          header: t('last'),
          value: ({ lastEventTimestamp }) => lastEventTimestamp ?? 0,
          cell: ({ lastEventTimestamp }) => time(lastEventTimestamp),
        },
        {
          id: 'first',
          header: t('first'),
          value: ({ firstEventTimestamp }) => firstEventTimestamp ?? 0,
          cell: ({ firstEventTimestamp }) => time(firstEventTimestamp),
        },
      ]}
      empty={
        <Empty
          title={t('noStreams')}
          command={`aws logs create-log-stream --log-group-name '${group}' --log-stream-name 1`}
        >
          {t('noStreamsMore')}
        </Empty>
      }
    />
  );
}
