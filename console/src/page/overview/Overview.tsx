import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useSession } from '../../app/session';
import { Command } from '../../component/Command';
import { RefreshControl } from '../../component/TimeControls';
import { useText } from '../../text/useText';
import { AlarmCounts } from './AlarmCounts';
import { AlarmsNow } from './AlarmsNow';
import { Changes } from './Changes';
import { LoadPanel } from './LoadPanel';
import { Services } from './Services';
import { overviewText } from './text';

/** What is on fire, what the guides watch, what has changed, and how Hinomi itself is. */
export default function Overview() {
  const t = useText(overviewText);
  const { demo } = useSession();
  return (
    <ContentLayout
      header={
        <Header variant="h1" actions={<RefreshControl />}>
          {t('title')}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {demo && (
          <Alert header={t('simulated')} statusIconAriaLabel={t('simulated')}>
            <Box margin={{ bottom: 'xs' }}>{t('simulatedMore')}</Box>
            <Command text="./hinomi demo fault token-thief" />
          </Alert>
        )}
        <AlarmCounts />
        <AlarmsNow />
        <Services />
        <Grid gridDefinition={[{ colspan: { default: 12, l: 6 } }, { colspan: { default: 12, l: 6 } }]}>
          <Changes />
          <LoadPanel />
        </Grid>
      </SpaceBetween>
    </ContentLayout>
  );
}
