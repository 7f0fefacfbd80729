import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { Loaded } from '../../../component/Loaded';
import { TimeRangeControl } from '../../../component/TimeControls';
import { useSettled } from '../../../component/useSettled';
import { useText } from '../../../text/useText';
import { useTimeFormat } from '../../../time/format';
import { conditionText } from '../conditionText';
import { ConditionGraph } from '../detail/ConditionGraph';
import { graphQueries } from '../detail/graph';
import { useNamedAlarms } from '../rule/CompositePanel';
import { RuleTree } from '../rule/RuleTree';
import { alarmsOf, parseRule, type Rule, type RuleProblem } from '../rule/rule';
import { ruleText } from '../rule/text';
import { metricWords } from '../words';
import { conditionOf, type Draft } from './draft';
import { LogPreview } from './LogPreview';
import { editText } from './text';

/** What a draft looks at, with real data, while it is written. */
export function Preview({ draft }: { readonly draft: Draft }) {
  const t = useText(editText);
  const settled = useSettled(draft);
  return (
    <Container
      header={
        <Header variant="h2" actions={draft.kind === 'composite' ? undefined : <TimeRangeControl />}>
          {t('preview')}
        </Header>
      }
    >
      <Watched draft={settled} />
    </Container>
  );
}

function Watched({ draft }: { readonly draft: Draft }) {
  switch (draft.kind) {
    case 'composite':
      return <RulePreview text={draft.rule} />;
    case 'logs':
      return <LogPreview draft={draft} />;
    case 'metric':
    case 'math':
      return <Graph draft={draft} />;
  }
}

function Graph({ draft }: { readonly draft: Draft }) {
  const t = useText(editText);
  const words = useText(conditionText);
  const format = useTimeFormat();
  const condition = conditionOf(draft);
  return graphQueries(condition, 60) ? (
    <SpaceBetween size="s">
      <Box variant="strong">{metricWords(condition, words, format)}</Box>
      <ConditionGraph condition={condition} label={draft.name || t('preview')} />
    </SpaceBetween>
  ) : (
    <Box color="text-body-secondary">{t('previewMissing')}</Box>
  );
}

function RulePreview({ text }: { readonly text: string }) {
  const t = useText(editText);
  const { rule, problem } = parseRule(text);
  if (rule) {
    return <Tree rule={rule} />;
  }
  return text.trim() ? (
    <RuleProblemText problem={problem} />
  ) : (
    <Box color="text-body-secondary">{t('previewRule')}</Box>
  );
}

function RuleProblemText({ problem }: { readonly problem: RuleProblem }) {
  const t = useText(ruleText);
  const expected = t(`expected_${problem.expected}`);
  return (
    <StatusIndicator type="error">
      {problem.found
        ? t('problem', { at: problem.at + 1, found: problem.found, expected })
        : t('problemEnd', { expected })}
    </StatusIndicator>
  );
}

function Tree({ rule }: { readonly rule: Rule }) {
  return (
    <Loaded query={useNamedAlarms(alarmsOf(rule))}>
      {(alarms) => <RuleTree rule={rule} alarms={alarms} />}
    </Loaded>
  );
}
