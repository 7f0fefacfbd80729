import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { hasEnded, type Run, type Runbook } from '../../../api/runbooks';
import { AppLink } from '../../../component/AppLink';
import { Instant } from '../../../component/Instant';
import { Problem } from '../../../component/Problem';
import { componentText } from '../../../component/text';
import { useText } from '../../../text/useText';
import { segment } from '../../../url/useUrlState';
import { RunBadge } from './states';
import { runsText } from './text';
import { MOST_RUNS, useNewestRuns } from './useRuns';

/** The newest runs of some runbooks. */
export function RunList({ runbooks }: { readonly runbooks: readonly Runbook[] }) {
  const t = useText(runsText);
  const words = useText(componentText);
  const { runs, more, isPending, error, refetch } = useNewestRuns(runbooks);
  return (
    <SpaceBetween size="s">
      {error && <Problem error={error} retry={refetch} />}
      <Table
        header={
          <Header
            counter={isPending ? '' : `(${runs.length}${more ? '+' : ''})`}
            description={more && t('runsMost', { most: MOST_RUNS })}
          >
            {t('recentRuns')}
          </Header>
        }
        items={runs}
        loading={isPending}
        loadingText={words('loading')}
        trackBy="id"
        wrapLines
        ariaLabels={{ tableLabel: t('recentRuns') }}
        empty={
          !error && (
            <Box textAlign="center">
              <Box variant="strong">{t('noRuns')}</Box>
              <Box>{t('noRunsMore')}</Box>
            </Box>
          )
        }
        columnDefinitions={[
          {
            id: 'run',
            header: t('run'),
            cell: (run) => <AppLink to={`/guides/runs/${segment(run.id)}`}>{run.runbook}</AppLink>,
            minWidth: 180,
          },
          { id: 'state', header: t('state'), cell: (run) => <RunBadge state={run.state} />, minWidth: 120 },
          { id: 'current', header: t('current'), cell: currentStep, minWidth: 140 },
          {
            id: 'started',
            header: t('started'),
            cell: (run) => <Instant at={new Date(run.started)} />,
            minWidth: 170,
          },
          { id: 'cause', header: t('cause'), cell: (run) => run.cause, minWidth: 160 },
        ]}
      />
    </SpaceBetween>
  );
}

function currentStep(run: Run): string {
  const step = run.steps.find((each) => each.id === run.current);
  return step && !hasEnded(run) ? `${step.id} ${step.title}` : '';
}
