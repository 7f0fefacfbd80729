import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { useParams } from 'react-router';
import { AppLink } from '../../../component/AppLink';
import { TimeControls } from '../../../component/TimeControls';
import { useText } from '../../../text/useText';
import { useTimeFormat } from '../../../time/format';
import { segment, useUrlState } from '../../../url/useUrlState';
import { EventSearch } from './EventSearch';
import { StreamEvents } from './StreamEvents';
import { groupsText } from './text';

/** A stream: its events from the newest back, or those around a moment, and a search. */
export default function StreamPage() {
  const t = useText(groupsText);
  const format = useTimeFormat();
  const { name = '', stream = '' } = useParams();
  const [params, setParams] = useUrlState();
  const at = Number(params.get('at')) || undefined;
  return (
    <ContentLayout
      defaultPadding
      header={
        <Header
          variant="h1"
          description={<AppLink to={`/logs/groups/${segment(name)}`}>{name}</AppLink>}
          actions={<TimeControls />}
        >
          {stream}
        </Header>
      }
    >
      <SpaceBetween size="m">
        <Tabs
          activeTabId={params.get('tab') ?? 'events'}
          onChange={({ detail }) =>
            setParams({ tab: detail.activeTabId === 'events' ? undefined : detail.activeTabId })
          }
          tabs={[
            {
              id: 'events',
              label: at ? t('around', { time: format.millis(new Date(at)) }) : t('events'),
              content: (
                <StreamEvents group={name} stream={stream} at={at} pointer={params.get('ptr') ?? undefined} />
              ),
            },
            { id: 'search', label: t('search'), content: <EventSearch group={name} stream={stream} /> },
          ]}
        />
      </SpaceBetween>
    </ContentLayout>
  );
}
