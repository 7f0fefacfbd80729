import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { HistoryItem } from '../../api/alarms';
import { AlarmLink } from '../../component/AlarmLink';
import { Empty } from '../../component/Empty';
import { Instant } from '../../component/Instant';
import { Loaded } from '../../component/Loaded';
import { useText } from '../../text/useText';
import { useHistory } from './data';
import { overviewText } from './text';

const SHOWN = 30;

/** What happened to alarms in the last hour, newest first. */
export function Changes() {
  const t = useText(overviewText);
  const history = useHistory();
  return (
    <Container
      fitHeight
      header={
        <Header variant="h2" description={t('changesMore')}>
          {t('changes')}
        </Header>
      }
    >
      <Loaded query={history}>
        {(items) => {
          const shown = items.filter((item) => item.HistoryItemType !== 'Action').slice(0, SHOWN);
          return shown.length === 0 ? (
            <Empty title={t('noChanges')} />
          ) : (
            <SpaceBetween size="xs">
              {shown.map((item) => (
                <Change key={`${item.AlarmName} ${item.Timestamp} ${item.HistorySummary}`} item={item} />
              ))}
            </SpaceBetween>
          );
        }}
      </Loaded>
    </Container>
  );
}

function Change({ item }: { readonly item: HistoryItem }) {
  return (
    <div>
      <Box display="inline" color="text-body-secondary" fontSize="body-s" margin={{ right: 's' }}>
        <Instant at={new Date(item.Timestamp * 1000)} />
      </Box>
      <AlarmLink name={item.AlarmName} />
      <Box display="inline" margin={{ left: 'xs' }}>
        {item.HistorySummary}
      </Box>
    </div>
  );
}
