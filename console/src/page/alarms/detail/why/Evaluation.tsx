import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { type Explanation, explainAlarm } from '../../../../api/alarmStudies';
import { ALARMS } from '../../../../api/alarms';
import { Instant } from '../../../../component/Instant';
import { Loaded } from '../../../../component/Loaded';
import { STATE_WORDS, StateBadge } from '../../../../component/StateBadge';
import { componentText } from '../../../../component/text';
import { useText } from '../../../../text/useText';
import { useTimes } from '../../../../time/TimeContext';
import { decisionWords } from './decision';
import { PointTable } from './PointTable';
import { whyText } from './text';

/** What an evaluation of a metric alarm sees now, and how it decides. */
export function Evaluation({ name }: { readonly name: string }) {
  const { now } = useTimes();
  const explanation = useQuery({
    queryKey: [ALARMS, 'explanation', name, now],
    queryFn: ({ signal }) => explainAlarm(name, signal),
    placeholderData: (before) => (before?.alarmName === name ? before : undefined),
  });
  return <Loaded query={explanation}>{(found) => <Explained explanation={found} />}</Loaded>;
}

function Explained({ explanation }: { readonly explanation: Explanation }) {
  const t = useText(whyText);
  const words = useText(componentText);
  const { needed, evaluationPeriods, result, contributors } = explanation;
  return (
    <SpaceBetween size="m">
      <div>
        <Box variant="h3">{t('decided')}</Box>
        <Box>
          {t('rule', { needed, periods: evaluationPeriods })}. {decisionWords(explanation, t)}{' '}
          <strong>{result ? t('result', { state: words(STATE_WORDS[result]) }) : t('stays')}</strong>
        </Box>
        <Box color="text-body-secondary" fontSize="body-s">
          {t('dataUntil')} <Instant at={new Date(explanation.dataUntil)} /> · {t('next')}{' '}
          <Instant at={new Date(explanation.nextEvaluation)} />
        </Box>
      </div>
      {contributors.length === 0 ? (
        <PointTable points={explanation.points} />
      ) : (
        <div>
          <Box variant="h3">{t('contributors', { count: contributors.length })}</Box>
          {contributors.map((each) => (
            <ExpandableSection
              key={JSON.stringify(each.attributes)}
              defaultExpanded={each.state === 'ALARM'}
              headerText={attributesText(each.attributes)}
              headerInfo={<StateBadge state={each.state} />}
            >
              <Box padding={{ bottom: 's' }}>{decisionWords({ ...each, needed, evaluationPeriods }, t)}</Box>
              <PointTable points={each.points} />
            </ExpandableSection>
          ))}
        </div>
      )}
    </SpaceBetween>
  );
}

/** What tells a contributor from the others: `Service=web, Zone=a`. */
export function attributesText(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}=${value}`)
    .join(', ');
}
