import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ALARMS } from '../../../../api/alarms';
import { listRunbooks, listRunsOf, type Runbook } from '../../../../api/runbooks';
import { AppLink } from '../../../../component/AppLink';
import { GuideLink } from '../../../../component/GuideLink';
import { Instant } from '../../../../component/Instant';
import { Loaded } from '../../../../component/Loaded';
import { useText } from '../../../../text/useText';
import { useTimes } from '../../../../time/TimeContext';
import { segment } from '../../../../url/useUrlState';
import { RunBadge } from '../../../guides/runs/states';
import { actionsText } from './text';

const MOST_RUNS = 5;

/** The runbooks for an alarm, and their last runs. */
export function Runbooks({ alarm }: { readonly alarm: string }) {
  const t = useText(actionsText);
  const { now } = useTimes();
  const runbooks = useQuery({
    queryKey: [ALARMS, 'runbooks', alarm, now],
    queryFn: async ({ signal }) =>
      (await listRunbooks(signal)).filter((runbook) => runbook.alarms.includes(alarm)),
    placeholderData: keepPreviousData,
  });
  return (
    <div>
      <Box variant="h3">{t('runbooks')}</Box>
      <Loaded query={runbooks}>
        {(found) =>
          found.length === 0 ? (
            <Box color="text-body-secondary">{t('runbooksNone')}</Box>
          ) : (
            <SpaceBetween size="s">
              {found.map((runbook) => (
                <RunbookView key={runbook.name} runbook={runbook} />
              ))}
            </SpaceBetween>
          )
        }
      </Loaded>
    </div>
  );
}

function RunbookView({ runbook }: { readonly runbook: Runbook }) {
  const t = useText(actionsText);
  const { now } = useTimes();
  const runs = useQuery({
    queryKey: [ALARMS, 'runs', runbook.name, now],
    queryFn: ({ signal }) => listRunsOf(runbook.name, MOST_RUNS, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <div>
      <GuideLink place={runbook}>{runbook.name}</GuideLink>{' '}
      <Box display="inline" color="text-body-secondary">
        {t(runbook.start === 'AUTOMATIC' ? 'automatic' : 'byHand')}
      </Box>
      <Loaded query={runs}>
        {(found) => (
          <>
            <Box color="text-body-secondary" fontSize="body-s">
              {found.length === 0 ? t('runsNone') : t('runs')}
            </Box>
            {found.map((run) => (
              <div key={run.id}>
                <AppLink to={`/guides/runs/${segment(run.id)}`}>{run.id}</AppLink>{' '}
                <RunBadge state={run.state} /> <Instant at={new Date(run.started)} /> {run.cause}
              </div>
            ))}
          </>
        )}
      </Loaded>
    </div>
  );
}
