import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type AuditEntry, readAudit } from '../../api/principals';
import { useMay } from '../../app/session';
import { Empty } from '../../component/Empty';
import { Instant } from '../../component/Instant';
import { JsonTree } from '../../component/JsonTree';
import { Problem } from '../../component/Problem';
import { RefreshControl } from '../../component/TimeControls';
import { componentText } from '../../component/text';
import { useSettled } from '../../component/useSettled';
import { useText } from '../../text/useText';
import { keepOverTime } from '../../time/keep';
import { useTimes } from '../../time/TimeContext';
import { useUrlState } from '../../url/useUrlState';
import { administrationText } from './text';

const PAGE = 100;

/** Who changed what. */
export default function Audit() {
  const t = useText(administrationText);
  return useMay('operator') ? <AuditTable /> : <Alert type="info">{t('auditOperators')}</Alert>;
}

function AuditTable() {
  const t = useText(administrationText);
  const words = useText(componentText);
  const { now } = useTimes();
  const [params, setParams] = useUrlState();
  const principal = params.get('principal') ?? '';
  const wanted = useSettled(principal.trim());
  const queryKey = ['audit', wanted, now];
  const pages = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      readAudit({ limit: PAGE, principal: wanted, before: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepOverTime(queryKey),
  });
  const entries = pages.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Table
      variant="full-page"
      header={
        <Header variant="h1" description={t('auditMore')} actions={<RefreshControl />}>
          {t('audit')}
        </Header>
      }
      filter={
        <Input
          type="search"
          value={principal}
          placeholder={t('allPrincipals')}
          ariaLabel={t('allPrincipals')}
          onChange={({ detail }) => setParams({ principal: detail.value })}
        />
      }
      items={entries}
      loading={pages.isPending}
      loadingText={words('loading')}
      trackBy="id"
      wrapLines
      ariaLabels={{ tableLabel: t('audit') }}
      empty={
        pages.error ? (
          <Problem error={pages.error} retry={() => pages.refetch()} />
        ) : wanted ? (
          <Empty title={words('noMatch')} />
        ) : (
          <Empty title={t('auditNothing')} command="aws sns create-topic --name Alerts">
            {t('auditNothingMore')}
          </Empty>
        )
      }
      columnDefinitions={useColumns()}
      footer={
        entries.length > 0 && (
          <Box textAlign="center">
            {pages.hasNextPage ? (
              <Button loading={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
                {t('more')}
              </Button>
            ) : (
              t('end')
            )}
          </Box>
        )
      }
    />
  );
}

function useColumns() {
  const t = useText(administrationText);
  const via = (entry: AuditEntry) =>
    entry.via === 'key' || entry.via === 'session' || entry.via === 'none'
      ? t(`via_${entry.via}`)
      : entry.via;
  return [
    {
      id: 'at',
      header: t('at'),
      cell: (each: AuditEntry) => <Instant at={new Date(each.at)} />,
      minWidth: 170,
    },
    { id: 'principal', header: t('principal'), cell: (each: AuditEntry) => each.principal, minWidth: 110 },
    { id: 'action', header: t('action'), cell: (each: AuditEntry) => each.action, minWidth: 200 },
    { id: 'resource', header: t('resource'), cell: (each: AuditEntry) => each.resource ?? '', minWidth: 180 },
    {
      id: 'outcome',
      header: t('outcome'),
      cell: (each: AuditEntry) => (
        <StatusIndicator type={each.outcome === 'ok' ? 'success' : 'error'}>
          {each.outcome === 'ok' ? t('ok') : each.outcome}
        </StatusIndicator>
      ),
      minWidth: 140,
    },
    { id: 'via', header: t('via'), cell: via, minWidth: 110 },
    { id: 'from', header: t('from'), cell: (each: AuditEntry) => each.from, minWidth: 120 },
    { id: 'region', header: t('region'), cell: (each: AuditEntry) => each.region, minWidth: 130 },
    {
      id: 'parameters',
      header: t('parameters'),
      cell: (each: AuditEntry) => <Parameters entry={each} />,
      minWidth: 200,
    },
  ];
}

function Parameters({ entry }: { readonly entry: AuditEntry }) {
  const t = useText(administrationText);
  return Object.keys(entry.parameters).length === 0 ? null : (
    <ExpandableSection variant="inline" headerText={t('parameters')}>
      <JsonTree value={entry.parameters} label={t('parameters')} />
    </ExpandableSection>
  );
}
