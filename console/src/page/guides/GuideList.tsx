import {
  type GuideVersion,
  personOf,
  type ShownVersion,
  useGuides,
  useShownVersions,
} from '../../api/guides';
import { AppLink } from '../../component/AppLink';
import { Empty } from '../../component/Empty';
import { Instant } from '../../component/Instant';
import { type Column, ResourceTable } from '../../component/ResourceTable';
import { useText } from '../../text/useText';
import { segment } from '../../url/useUrlState';
import { FindingCounts } from './FindingCounts';
import { useRunbooks } from './runs/useRuns';
import { guidesText } from './text';

interface Row {
  readonly version: GuideVersion;
  /** Absent until the text is there. */
  readonly shown: ShownVersion | undefined;
  readonly runbooks: number | undefined;
}

/** The guides that were applied. */
export function GuideList() {
  const t = useText(guidesText);
  const guides = useGuides();
  const runbooks = useRunbooks();
  const shown = useShownVersions(guides.data ?? []);
  const rows = guides.data?.map((version, index): Row => {
    const { name, environment } = version;
    const own = runbooks.data?.filter((each) => each.guide === name && each.environment === environment);
    return { version, shown: shown[index], runbooks: own?.length };
  });
  return (
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
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useText(guidesText);
  const count = (row: Row, kind: string) =>
    row.shown?.review.items.filter((item) => item.kind === kind).length ?? -1;
  const number = (value: number | undefined) => (value === undefined || value < 0 ? '' : value);
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
    },
    {
      id: 'version',
      header: t('version'),
      value: ({ version }) => version.number,
      cell: ({ version }) => version.number,
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
    },
    {
      id: 'findings',
      header: t('findings'),
      value: (row) => row.shown?.review.findings.length ?? -1,
      cell: (row) => row.shown && <FindingCounts findings={row.shown.review.findings} />,
      minWidth: 150,
    },
    {
      id: 'alarms',
      header: t('alarms'),
      value: (row) => count(row, 'alarm'),
      cell: (row) => number(count(row, 'alarm')),
    },
    {
      id: 'queries',
      header: t('queries'),
      value: (row) => count(row, 'query'),
      cell: (row) => number(count(row, 'query')),
    },
    {
      id: 'runbooks',
      header: t('runbooks'),
      value: (row) => row.runbooks ?? -1,
      cell: (row) => number(row.runbooks),
    },
  ];
}
