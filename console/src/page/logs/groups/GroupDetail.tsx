import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { findGroup, type LogGroup } from '../../../api/logs';
import { useMay } from '../../../app/session';
import { AppLink } from '../../../component/AppLink';
import { Instant } from '../../../component/Instant';
import { Loaded } from '../../../component/Loaded';
import { TimeControls } from '../../../component/TimeControls';
import { useText } from '../../../text/useText';
import { useUrlState } from '../../../url/useUrlState';
import { formatBytes } from '../bytes';
import { EventSearch } from './EventSearch';
import { MetricFilters } from './MetricFilters';
import { Retention } from './Retention';
import { Streams } from './Streams';
import { Subscriptions } from './Subscriptions';
import { groupsText } from './text';

/** A log group: what it holds, how long, and what is made of it. */
export default function GroupDetail() {
  const t = useText(groupsText);
  const may = useMay('operator');
  const { name = '' } = useParams();
  const [retaining, setRetaining] = useState(false);
  const found = useQuery({
    queryKey: ['logGroups', name],
    queryFn: ({ signal }) => findGroup(name, { signal }),
  });
  const group = found.data;
  return (
    <ContentLayout
      defaultPadding
      header={
        <Header
          variant="h1"
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button
                disabled={!may || !group}
                disabledReason={may ? '' : t('mayNot')}
                onClick={() => setRetaining(true)}
              >
                {t('setRetention')}
              </Button>
              <TimeControls />
            </SpaceBetween>
          }
        >
          {name}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <SpaceBetween direction="horizontal" size="m">
          <AppLink to="/logs/insights" params={{ groups: name, run: '1' }}>
            {t('insights')}
          </AppLink>
          <AppLink to="/logs/tail" params={{ groups: name }}>
            {t('tail')}
          </AppLink>
        </SpaceBetween>
        <Loaded query={found}>
          {(known) =>
            known ? <Facts group={known} /> : <Alert type="warning">{t('unknown', { name })}</Alert>
          }
        </Loaded>
        {group !== null && <GroupTabs name={name} />}
      </SpaceBetween>
      {retaining && group && <Retention group={group} close={() => setRetaining(false)} />}
    </ContentLayout>
  );
}

function GroupTabs({ name }: { readonly name: string }) {
  const t = useText(groupsText);
  const [params, setParams] = useUrlState();
  return (
    <Tabs
      activeTabId={params.get('tab') ?? 'streams'}
      onChange={({ detail }) =>
        setParams({
          tab: detail.activeTabId === 'streams' ? undefined : detail.activeTabId,
          filter: undefined,
          sort: undefined,
        })
      }
      tabs={[
        { id: 'streams', label: t('streams'), content: <Streams group={name} /> },
        { id: 'search', label: t('search'), content: <EventSearch group={name} /> },
        { id: 'filters', label: t('filters'), content: <MetricFilters group={name} /> },
        { id: 'subscriptions', label: t('subscriptions'), content: <Subscriptions group={name} /> },
      ]}
    />
  );
}

function Facts({ group }: { readonly group: LogGroup }) {
  const t = useText(groupsText);
  return (
    <KeyValuePairs
      columns={4}
      minColumnWidth={190}
      items={[
        {
          label: t('retention'),
          value: group.retentionInDays ? t('days', { count: group.retentionInDays }) : t('forever'),
        },
        { label: t('size'), value: formatBytes(group.storedBytes ?? 0) },
        { label: t('kind'), value: group.logGroupClass ?? 'STANDARD' },
        {
          label: t('created'),
          value: group.creationTime ? <Instant at={new Date(group.creationTime)} /> : '–',
        },
      ]}
    />
  );
}
