import Box from '@cloudscape-design/components/box';
import Cards from '@cloudscape-design/components/cards';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Service } from '../../api/services';
import { AppLink } from '../../component/AppLink';
import { Empty } from '../../component/Empty';
import { Problem } from '../../component/Problem';
import { StateBadge } from '../../component/StateBadge';
import { componentText } from '../../component/text';
import { useText } from '../../text/useText';
import { useTimeFormat } from '../../time/format';
import { segment } from '../../url/useUrlState';
import { useServices } from './data';
import { overviewText } from './text';

/** What the applied guides watch, one card each. */
export function Services() {
  const t = useText(overviewText);
  const words = useText(componentText);
  const format = useTimeFormat();
  const services = useServices();
  return (
    <>
      {services.error && services.data && <Problem error={services.error} retry={() => services.refetch()} />}
      <Cards
        header={
          <Header description={t('servicesMore')} counter={services.data ? `(${services.data.length})` : ''}>
            {t('services')}
          </Header>
        }
        items={services.data ?? []}
        loading={services.isPending}
        loadingText={words('loading')}
        trackBy={(service) => `${service.guide} ${service.environment}`}
        cardsPerRow={[{ cards: 1 }, { minWidth: 600, cards: 2 }, { minWidth: 1000, cards: 3 }]}
        ariaLabels={{ itemSelectionLabel: () => '', selectionGroupLabel: t('services') }}
        cardDefinition={{
          header: (service) => (
            <SpaceBetween direction="horizontal" size="s" alignItems="center">
              <AppLink
                to={`/guides/${segment(service.guide)}`}
                params={{ environment: service.environment }}
                fontSize="heading-m"
              >
                {service.environment ? `${service.guide} (${service.environment})` : service.guide}
              </AppLink>
              <StateBadge state={service.state} />
            </SpaceBetween>
          ),
          sections: [
            { id: 'title', content: (service) => service.title },
            {
              id: 'alarms',
              header: t('alarms'),
              width: 50,
              content: (service) => t('alarmCount', { on: countOn(service), all: service.alarms.length }),
            },
            { id: 'runbooks', header: t('runbooks'), width: 50, content: (service) => service.runbooks },
            {
              id: 'findings',
              header: t('findings'),
              width: 50,
              content: ({ findings }) =>
                findings.error + findings.warning === 0
                  ? t('noFindings')
                  : t('findingCounts', { error: findings.error, warning: findings.warning }),
            },
            {
              id: 'version',
              width: 50,
              content: (service) => (
                <Box color="text-body-secondary" fontSize="body-s">
                  {t('version', {
                    version: service.version,
                    ago: format.ago(new Date(service.appliedAt)),
                  })}
                </Box>
              ),
            },
          ],
        }}
        empty={
          services.error && !services.data ? (
            <Problem error={services.error} retry={() => services.refetch()} />
          ) : (
            <Empty title={t('noServices')} command="./hinomi guide apply guides/en/mesh-v2.md">
              {t('noServicesMore')}
            </Empty>
          )
        }
      />
    </>
  );
}

function countOn(service: Service): number {
  return service.alarms.filter((alarm) => alarm.state === 'ALARM').length;
}
