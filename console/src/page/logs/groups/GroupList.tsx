import { AppLink } from '../../../component/AppLink';
import { Empty } from '../../../component/Empty';
import { Instant } from '../../../component/Instant';
import { ResourceTable } from '../../../component/ResourceTable';
import { useText } from '../../../text/useText';
import { segment } from '../../../url/useUrlState';
import { formatBytes } from '../bytes';
import { useLogGroups } from '../GroupPicker';
import { groupsText } from './text';

/** All log groups of the region. */
export default function GroupList() {
  const t = useText(groupsText);
  const groups = useLogGroups();
  return (
    <ResourceTable
      id="logGroups"
      title={t('title')}
      items={groups.data}
      error={groups.error}
      retry={() => groups.refetch()}
      trackBy={({ logGroupName }) => logGroupName}
      sort="name"
      columns={[
        {
          id: 'name',
          header: t('name'),
          value: ({ logGroupName }) => logGroupName,
          cell: ({ logGroupName }) => (
            <AppLink to={`/logs/groups/${segment(logGroupName)}`}>{logGroupName}</AppLink>
          ),
          minWidth: 240,
        },
        {
          id: 'retention',
          header: t('retention'),
          value: ({ retentionInDays }) => retentionInDays ?? Number.MAX_SAFE_INTEGER,
          cell: ({ retentionInDays }) =>
            retentionInDays ? t('days', { count: retentionInDays }) : t('forever'),
        },
        {
          id: 'size',
          header: t('size'),
          value: ({ storedBytes }) => storedBytes ?? 0,
          cell: ({ storedBytes }) => formatBytes(storedBytes ?? 0),
        },
        {
          id: 'class',
          header: t('kind'),
          value: ({ logGroupClass }) => logGroupClass ?? 'STANDARD',
          cell: ({ logGroupClass }) => logGroupClass ?? 'STANDARD',
        },
        {
          id: 'filters',
          header: t('filters'),
          value: ({ metricFilterCount }) => metricFilterCount ?? 0,
          cell: ({ metricFilterCount }) => metricFilterCount ?? 0,
        },
        {
          id: 'created',
          header: t('created'),
          value: ({ creationTime }) => creationTime ?? 0,
          cell: ({ creationTime }) => (creationTime ? <Instant at={new Date(creationTime)} /> : '–'),
          hidden: true,
        },
      ]}
      empty={
        <Empty title={t('none')} command="aws logs create-log-group --log-group-name /shop/web">
          {t('noneMore')}
        </Empty>
      }
    />
  );
}
