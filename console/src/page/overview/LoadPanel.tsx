import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Suspense } from 'react';
import type { Load, LoadMinute } from '../../api/load';
import type { Series } from '../../chart/series';
import { formatNumber } from '../../chart/series';
import { Loaded } from '../../component/Loaded';
import { lazyPart } from '../../component/lazyPart';
import { Waiting } from '../../component/Waiting';
import { useText } from '../../text/useText';
import { useLoad } from './data';
import { overviewText } from './text';

const TimeSeriesChart = lazyPart(async () => ({
  default: (await import('../../chart/TimeSeriesChart')).TimeSeriesChart,
}));

/** How the server itself is: what it takes, what it is asked, what it needs. */
export function LoadPanel() {
  const t = useText(overviewText);
  const load = useLoad();
  return (
    <Container
      fitHeight
      header={
        <Header variant="h2" description={t('loadMore')}>
          {t('load')}
        </Header>
      }
    >
      <Loaded query={load}>
        {(data) => (
          <SpaceBetween size="m">
            {data.damage.length > 0 && (
              <Alert type="error" header={t('damage')} statusIconAriaLabel={t('damage')}>
                {data.damage.join('\n')}
              </Alert>
            )}
            <Figures load={data} />
            <Suspense fallback={<Waiting />}>
              <TimeSeriesChart
                label={`${t('load')} (${t('perMinute')})`}
                height={180}
                series={[
                  line(data.minutes, 'logEvents', t('logEvents')),
                  line(data.minutes, 'dataPoints', t('dataPoints')),
                  line(data.minutes, 'requests', t('requests')),
                  line(data.minutes, 'refused', t('refused')),
                  line(data.minutes, 'queries', t('queries')),
                ]}
                interval={intervalOf(data)}
              />
            </Suspense>
          </SpaceBetween>
        )}
      </Loaded>
    </Container>
  );
}

function Figures({ load }: { readonly load: Load }) {
  const t = useText(overviewText);
  return (
    <KeyValuePairs
      columns={4}
      minColumnWidth={110}
      items={[
        { label: t('cpu'), value: `${(load.cpu * 100).toFixed(1)} %` },
        { label: t('memory'), value: `${bytes(load.heapUsed)} / ${bytes(load.heapMax)}` },
        { label: t('disk'), value: bytes(load.diskUsed) },
        { label: t('running'), value: load.queriesRunning },
      ]}
    />
  );
}

function line(
  minutes: readonly LoadMinute[],
  member: Exclude<keyof LoadMinute, 'at'>,
  label: string,
): Series {
  return {
    id: member,
    label,
    times: minutes.map((minute) => Date.parse(minute.at) / 1000),
    values: minutes.map((minute) => minute[member]),
  };
}

function intervalOf(load: Load) {
  const to = new Date(load.now);
  return { from: new Date(to.getTime() - 3_600_000), to };
}

function bytes(count: number): string {
  return `${formatNumber(count)}B`;
}
