import Autosuggest from '@cloudscape-design/components/autosuggest';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TokenGroup from '@cloudscape-design/components/token-group';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ALARMS } from '../../../api/alarms';
import { listTopics } from '../../../api/sns';
import { useText } from '../../../text/useText';
import { Field } from './Field';
import type { FieldsProps } from './fields';
import { editText } from './text';

const LISTS = ['alarmActions', 'okActions', 'insufficientDataActions'] as const;

/** Who hears of the alarm, state by state. */
export function ActionFields({ draft, change, problems }: FieldsProps) {
  const t = useText(editText);
  const known = useQuery({
    queryKey: [ALARMS, 'topics'],
    queryFn: ({ signal }) => listTopics({ signal }),
    staleTime: 60_000,
  }).data;
  return (
    <SpaceBetween size="m">
      {LISTS.map((list) => (
        <Field key={list} name={list} label={t(list)} problems={problems}>
          <ActionList
            label={t(list)}
            actions={draft[list]}
            known={known ?? []}
            change={(actions) => change({ [list]: actions })}
          />
        </Field>
      ))}
    </SpaceBetween>
  );
}

interface ActionListProps {
  readonly label: string;
  readonly actions: readonly string[];
  readonly known: readonly string[];
  readonly change: (actions: readonly string[]) => void;
}

function ActionList({ label, actions, known, change }: ActionListProps) {
  const t = useText(editText);
  const [text, setText] = useState('');
  return (
    <>
      <Autosuggest
        value={text}
        ariaLabel={label}
        placeholder={t('addAction')}
        options={known.filter((arn) => !actions.includes(arn)).map((value) => ({ value }))}
        enteredTextLabel={(value) => t('use', { value })}
        onChange={({ detail }) => setText(detail.value)}
        onSelect={({ detail }) => {
          const action = detail.value.trim();
          if (action && !actions.includes(action)) {
            change([...actions, action]);
          }
          setText('');
        }}
      />
      <TokenGroup
        alignment="vertical"
        items={actions.map((action) => ({
          label: action,
          dismissLabel: t('removeAction', { name: action }),
        }))}
        onDismiss={({ detail }) => change(actions.filter((_, index) => index !== detail.itemIndex))}
      />
    </>
  );
}
