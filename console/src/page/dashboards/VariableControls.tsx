import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import { useEffect, useState } from 'react';
import { entered } from '../../component/entered';
import { messageOf } from '../../component/Problem';
import { useText } from '../../text/useText';
import { dashboardText } from './text';
import type { Chosen } from './useVariables';

/** What the reader chooses. */
export function VariableControls({ all }: { readonly all: readonly Chosen[] }) {
  const t = useText(dashboardText);
  const shown = all.filter(({ variable }) => variable.visible !== false);
  return shown.length === 0 ? null : (
    <fieldset className="dashboard-variables" aria-label={t('variables')}>
      {shown.map((each) => (
        <Control key={each.variable.id} {...each} />
      ))}
    </fieldset>
  );
}

function Control(each: Chosen) {
  const t = useText(dashboardText);
  const { variable, choices, value, loading, error, choose } = each;
  const label = variable.label ?? variable.property ?? variable.id;
  const empty = t('variableEmpty', { label });
  return (
    <FormField
      label={label}
      errorText={
        error
          ? messageOf(error)
          : variable.inputType === 'radio' && !loading && choices.length === 0
            ? empty
            : ''
      }
    >
      {variable.inputType === 'input' ? (
        <Typed value={value ?? ''} label={label} choose={choose} />
      ) : variable.inputType === 'radio' ? (
        <RadioGroup
          direction="horizontal"
          ariaLabel={label}
          value={value ?? null}
          items={[...choices]}
          onChange={({ detail }) => choose(detail.value)}
        />
      ) : (
        <Select
          ariaLabel={label}
          filteringType="auto"
          expandToViewport
          statusType={loading ? 'loading' : 'finished'}
          empty={empty}
          selectedOption={
            value === undefined
              ? null
              : (choices.find((choice) => choice.value === value) ?? { value, label: value })
          }
          options={choices}
          onChange={({ detail }) => choose(detail.selectedOption.value ?? '')}
        />
      )}
    </FormField>
  );
}

/** A value that counts once it is written. */
function Typed({
  value,
  label,
  choose,
}: {
  readonly value: string;
  readonly label: string;
  readonly choose: (value: string) => void;
}) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const done = () => text !== value && choose(text);
  return (
    <Input
      ariaLabel={label}
      value={text}
      onChange={({ detail }) => setText(detail.value)}
      onBlur={done}
      onKeyDown={({ detail }) => entered(detail) && done()}
    />
  );
}
