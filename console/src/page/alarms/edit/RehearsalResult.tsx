import Box from '@cloudscape-design/components/box';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useMemo, useState } from 'react';
import type { Rehearsal } from '../../../api/alarmStudies';
import { Instant } from '../../../component/Instant';
import { STATE_WORDS, StateBadge } from '../../../component/StateBadge';
import { componentText } from '../../../component/text';
import { useText } from '../../../text/useText';
import { useTimeFormat } from '../../../time/format';
import { ConditionGraph } from '../detail/ConditionGraph';
import type { Stretch } from '../detail/history';
import { seconds } from '../mute/window';
import type { MetricCondition } from '../words';
import { editText } from './text';

const PAGE = 10;

interface RehearsalResultProps {
  readonly rehearsal: Rehearsal;
  readonly condition: MetricCondition;
}

/** When an alarm would have fired: in numbers, on the graph, and one after the other. */
export function RehearsalResult({ rehearsal, condition }: RehearsalResultProps) {
  const t = useText(editText);
  const words = useText(componentText);
  const format = useTimeFormat();
  const { interval, stretches } = useMemo(() => statesOf(rehearsal), [rehearsal]);
  return (
    <SpaceBetween size="m">
      <Box variant="strong">
        {t('outcome', {
          evaluations: rehearsal.evaluations,
          alarms: rehearsal.alarms,
          inAlarm: format.duration(seconds(rehearsal.inAlarm) ?? 0),
          last: words(STATE_WORDS[rehearsal.last]),
        })}
      </Box>
      <ConditionGraph
        condition={condition}
        label={t('rehearsal')}
        interval={interval}
        stretches={stretches}
      />
      <Changes changes={rehearsal.changes} />
    </SpaceBetween>
  );
}

function Changes({ changes }: Pick<Rehearsal, 'changes'>) {
  const t = useText(editText);
  const [page, setPage] = useState(1);
  return (
    <Table
      variant="embedded"
      contentDensity="compact"
      wrapLines
      items={changes.slice((page - 1) * PAGE, page * PAGE)}
      ariaLabels={{ tableLabel: t('rehearsal') }}
      empty={<Box color="text-body-secondary">{t('changesNone')}</Box>}
      columnDefinitions={[
        {
          id: 'at',
          header: t('at'),
          cell: (each) => (
            <>
              <Instant at={new Date(each.at)} />
              <StateBadge state={each.to} />
            </>
          ),
          isRowHeader: true,
          minWidth: 160,
        },
        { id: 'reason', header: t('reason'), cell: (each) => each.reason, minWidth: 200 },
      ]}
      {...(changes.length > PAGE
        ? {
            pagination: (
              <Pagination
                currentPageIndex={page}
                pagesCount={Math.ceil(changes.length / PAGE)}
                onChange={({ detail }) => setPage(detail.currentPageIndex)}
              />
            ),
          }
        : {})}
    />
  );
}

/** The states between the changes. */
export function statesOf(rehearsal: Rehearsal): {
  readonly interval: { readonly from: Date; readonly to: Date };
  readonly stretches: readonly Stretch[];
} {
  const interval = { from: new Date(rehearsal.from), to: new Date(rehearsal.to) };
  return {
    interval,
    stretches: rehearsal.changes.map((change, index) => ({
      state: change.to,
      from: new Date(change.at),
      to: new Date(rehearsal.changes[index + 1]?.at ?? rehearsal.to),
    })),
  };
}
