import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { ShownVersion } from '../../../api/guides';
import { type QueryProgress, useInsightsQuery } from '../../../api/insights';
import { AppLink } from '../../../component/AppLink';
import { Problem } from '../../../component/Problem';
import { componentText } from '../../../component/text';
import { hasSource } from '../../../editor/queryEdit';
import { resultData } from '../../../result/data';
import { ResultTable } from '../../../result/ResultTable';
import { useText } from '../../../text/useText';
import { resolveRange } from '../../../time/range';
import { useTimes } from '../../../time/TimeContext';
import { GroupPicker, useLogGroups } from '../../logs/GroupPicker';
import { useRunbooksOf } from '../runs/useRuns';
import { guessGroups } from './groups';
import { executeText } from './text';

/** StartQuery takes so many groups (CloudWatch Logs quotas). */
const MOST_GROUPS = 50;

interface RunQueryProps {
  readonly query: string;
  readonly line: number;
  readonly guide: ShownVersion;
}

/** Runs a query of a guide where it stands; the log groups are guessed, and can be chosen. */
export function RunQuery(props: RunQueryProps) {
  const t = useText(executeText);
  const [open, setOpen] = useState(false);
  return open ? (
    <QueryPanel {...props} close={() => setOpen(false)} />
  ) : (
    <div className="execute-bar">
      <Button iconName="play" onClick={() => setOpen(true)}>
        {t('runQuery')}
      </Button>
    </div>
  );
}

function QueryPanel({ query, line, guide, close }: RunQueryProps & { readonly close: () => void }) {
  const t = useText(executeText);
  const words = useText(componentText);
  const { range } = useTimes();
  const all = useLogGroups();
  const runbooks = useRunbooksOf(guide.version).data ?? [];
  const [chosen, setChosen] = useState<readonly string[]>();
  const { progress, running, error, run, cancel } = useInsightsQuery();
  const sourced = hasSource(query);
  const names = all.data?.map((group) => group.logGroupName) ?? [];
  const groups = sourced
    ? []
    : (chosen ?? guessGroups({ query, line, text: guide.text, runbooks, groups: names }));
  const ready = sourced || groups.length > 0;
  return (
    <div className="execute-panel">
      <SpaceBetween size="s">
        {!sourced && <GroupPicker selected={groups} onSelect={setChosen} most={MOST_GROUPS} />}
        <SpaceBetween direction="horizontal" size="xs" alignItems="center">
          {running ? (
            <Button onClick={cancel}>{words('cancel')}</Button>
          ) : (
            <Button
              variant="primary"
              iconName="play"
              disabled={!ready}
              disabledReason={t('chooseGroups')}
              onClick={() => run({ query, groups, interval: resolveRange(range, new Date()) })}
            >
              {t(progress ? 'runAgain' : 'runQuery')}
            </Button>
          )}
          <AppLink
            to="/logs/insights"
            params={{ query, groups: groups.join(','), run: ready ? '1' : undefined }}
          >
            {t('toInsights')}
          </AppLink>
          <Button variant="link" onClick={close}>
            {t('closeResult')}
          </Button>
        </SpaceBetween>
        {!ready && all.data && <Box>{t('chooseGroups')}</Box>}
        {error != null && <Problem error={error} />}
        {progress && <QueryResult progress={progress} />}
      </SpaceBetween>
    </div>
  );
}

function QueryResult({ progress }: { readonly progress: QueryProgress }) {
  const t = useText(executeText);
  const { status, statistics, results } = progress;
  return (
    <>
      <Box>
        <output>
          {t(`queryIs_${status}`, {
            matched: statistics.recordsMatched ?? 0,
            scanned: statistics.recordsScanned ?? 0,
          })}
        </output>
      </Box>
      {results.length > 0 && (
        <ResultTable data={resultData(results)} label={t('results')} height="420px" wrap />
      )}
      {results.length === 0 && status === 'Complete' && <Box variant="strong">{t('noRows')}</Box>}
    </>
  );
}
