import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import TreeView from '@cloudscape-design/components/tree-view';
import { useMemo, useState } from 'react';
import type { Alarm, AlarmState } from '../../../api/alarms';
import { AlarmLink } from '../../../component/AlarmLink';
import { STATE_WORDS, StateBadge } from '../../../component/StateBadge';
import { componentText } from '../../../component/text';
import type { Translate } from '../../../text/texts';
import { useText } from '../../../text/useText';
import { holds, type Rule } from './rule';
import { ruleText } from './text';

/** A line of the tree. */
interface Node {
  readonly id: string;
  readonly words: string;
  /** The alarm that the line is about. */
  readonly alarm?: string;
  readonly outcome: boolean | undefined;
  readonly children: readonly Node[];
}

type Words = Translate<keyof (typeof ruleText)['en'] & string>;

/** The rule of a composite alarm as a tree, with the states of its alarms now and what holds of it. */
export function RuleTree({ rule, alarms }: { readonly rule: Rule; readonly alarms: readonly Alarm[] }) {
  const t = useText(ruleText);
  const words = useText(componentText);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const states = useMemo(() => new Map(alarms.map((alarm) => [alarm.AlarmName, alarm.StateValue])), [alarms]);
  const root = useMemo(
    () => nodeOf(rule, '0', states, t, (state) => words(STATE_WORDS[state])),
    [rule, states, t, words],
  );
  return (
    <TreeView
      items={[root]}
      ariaLabel={t('tree')}
      connectorLines="vertical"
      getItemId={(node) => node.id}
      getItemChildren={(node) => (node.children.length > 0 ? node.children : undefined)}
      expandedItems={idsOf(root).filter((id) => !closed.has(id))}
      onItemToggle={({ detail }) => {
        const next = new Set(closed);
        if (detail.expanded) {
          next.delete(detail.id);
        } else {
          next.add(detail.id);
        }
        setClosed(next);
      }}
      renderItem={(node) => ({
        content: <Line node={node} state={node.alarm ? states.get(node.alarm) : undefined} />,
        announcementLabel: node.alarm ?? node.words,
      })}
      i18nStrings={{ expandButtonLabel: () => t('expand'), collapseButtonLabel: () => t('collapse') }}
    />
  );
}

function Line({ node, state }: { readonly node: Node; readonly state: AlarmState | undefined }) {
  const t = useText(ruleText);
  return (
    <span className="rule-line">
      {node.alarm && <AlarmLink name={node.alarm} />}
      {node.words && <span>{node.words}</span>}
      {node.alarm &&
        (state ? (
          <span>
            {t('now')} <StateBadge state={state} />
          </span>
        ) : (
          <StatusIndicator type="warning">{t('gone')}</StatusIndicator>
        ))}
      <Box color="text-body-secondary" display="inline" fontSize="body-s">
        {node.outcome === undefined ? t('unknown') : t(node.outcome ? 'holds' : 'holdsNot')}
      </Box>
    </span>
  );
}

function nodeOf(
  rule: Rule,
  id: string,
  states: ReadonlyMap<string, AlarmState>,
  t: Words,
  say: (state: AlarmState) => string,
): Node {
  const inner = (operands: readonly Rule[]) =>
    operands.map((operand, index) => nodeOf(operand, `${id}.${index}`, states, t, say));
  const outcome = holds(rule, states);
  switch (rule.kind) {
    case 'all':
    case 'any':
      return { id, words: t(rule.kind), outcome, children: inner(rule.operands) };
    case 'not':
      return { id, words: t('not'), outcome, children: inner([rule.operand]) };
    case 'constant':
      return { id, words: t(rule.value ? 'constant_true' : 'constant_false'), outcome, children: [] };
    case 'state':
      return { id, alarm: rule.alarm, words: t('is', { state: say(rule.state) }), outcome, children: [] };
    case 'atLeast':
      return {
        id,
        words: t(rule.negated ? 'atLeastNot' : 'atLeast', {
          needed: rule.needed,
          count: rule.alarms.length,
          state: say(rule.state),
        }),
        outcome,
        children: rule.alarms.map((alarm, index) => ({
          id: `${id}.${index}`,
          alarm,
          words: '',
          outcome: counts(states.get(alarm), rule.state, rule.negated),
          children: [],
        })),
      };
  }
}

function counts(state: AlarmState | undefined, wanted: AlarmState, negated: boolean): boolean | undefined {
  return state && (state === wanted) !== negated;
}

function idsOf(node: Node): string[] {
  return [node.id, ...node.children.flatMap(idsOf)];
}
