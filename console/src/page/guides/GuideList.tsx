import { useQuery } from '@tanstack/react-query';
import { type GuideVersion, personOf, useGuides } from '../../api/guides';
import { allServices, type Service } from '../../api/services';
import { AppLink } from '../../component/AppLink';
import { Empty } from '../../component/Empty';
import { Instant } from '../../component/Instant';
import { Problem } from '../../component/Problem';
import { type Column, ResourceTable } from '../../component/ResourceTable';
import { useText } from '../../text/useText';
import { useTimes } from '../../time/TimeContext';
import { segment } from '../../url/useUrlState';
import { FindingCounts } from './FindingCounts';
import { guidesText } from './text';

interface Row {
  readonly version: GuideVersion;
  /** What it watches; undefined until it is known. */
  readonly service: Service | undefined;
}

/** The guides that were applied. */
export function GuideList() {
  const t = useText(guidesText);
  const guides = useGuides();
  const { now } = useTimes();
  const services = useQuery(allServices(now));
  const rows = guides.data?.map(
    (version): Row => ({
      version,
      service: services.data?.find(
        ({ guide, environment }) => guide === version.name && environment === version.environment,
      ),
    }),
  );
  return (
    <>
      {services.error && <Problem error={services.error} retry={() => services.refetch()} />}
      <ResourceTable
        id="guides"
        title={t('guides')}
        description={t('guidesMore')}
        items={rows}
        error={guides.error}
        retry={guides.refetch}
        trackBy={({ version }) => `${version.name} ${version.environment}`}
        columns={useColumns()}
        sort="name"
        empty={
          <Empty title={t('noGuides')} command="./hinomi guide apply guides/en/mesh-v2.md">
            {t('noGuidesMore')}
          </Empty>
        }
      />
    </>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useText(guidesText);
  return [
    {
      id: 'name',
      header: t('name'),
      value: ({ version }) => version.name,
      cell: ({ version }) => (
        <AppLink to={`/guides/${segment(version.name)}`} params={{ environment: version.environment }}>
          {version.name}
        </AppLink>
      ),
      minWidth: 160,
    },
    {
      id: 'environment',
      header: t('environment'),
      value: ({ version }) => version.environment,
      cell: ({ version }) => version.environment || t('noEnvironment'),
      minWidth: 140,
    },
    {
      id: 'version',
      header: t('version'),
      value: ({ version }) => version.number,
      cell: ({ version }) => version.number,
      minWidth: 120,
    },
    {
      id: 'at',
      header: t('appliedAt'),
      value: ({ version }) => version.at,
      cell: ({ version }) => <Instant at={new Date(version.at)} />,
      minWidth: 170,
    },
    {
      id: 'by',
      header: t('by'),
      value: ({ version }) => personOf(version.by),
      cell: ({ version }) => personOf(version.by),
      minWidth: 130,
    },
    {
      id: 'findings',
      header: t('findings'),
      value: ({ service }) => (service ? all(service.findings) : -1),
      cell: ({ service }) => service && <FindingCounts findings={service.findings} />,
      minWidth: 150,
    },
    {
      id: 'alarms',
      header: t('alarms'),
      value: ({ service }) => service?.alarms.length ?? -1,
      cell: ({ service }) => service?.alarms.length,
      minWidth: 110,
    },
    {
      id: 'runbooks',
      header: t('runbooks'),
      value: ({ service }) => service?.runbooks ?? -1,
      cell: ({ service }) => service?.runbooks,
      minWidth: 120,
    },
  ];
}

function all({ error, warning, info }: Service['findings']): number {
  return error + warning + info;
}
