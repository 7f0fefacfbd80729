import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input, { type InputProps } from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type Ref, useState } from 'react';
import { useText } from '../../text/useText';
import { signInText } from './text';
import { useCapsLock } from './useCapsLock';

interface PasswordFieldProps {
  readonly label: string;
  readonly description?: string;
  /** What password managers go by; also the field's name in the form. */
  readonly kind: 'current-password' | 'new-password';
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly inputRef?: Ref<InputProps.Ref>;
}

/** A password that can be shown, with a word when Caps Lock is on. */
export function PasswordField({
  label,
  description,
  kind,
  value,
  onChange,
  error,
  inputRef,
}: PasswordFieldProps) {
  const t = useText(signInText);
  const [shown, setShown] = useState(false);
  const capsLock = useCapsLock();
  return (
    <SpaceBetween size="xs">
      <FormField
        label={label}
        {...(description ? { description } : {})}
        {...(error ? { errorText: error } : {})}
        {...(capsLock ? { warningText: t('capsLock') } : {})}
        stretch
      >
        <Input
          ref={inputRef}
          type={shown ? 'text' : 'password'}
          name={kind}
          autoComplete={kind}
          disableBrowserAutocorrect
          spellcheck={false}
          ariaRequired
          value={value}
          onChange={({ detail }) => onChange(detail.value)}
        />
      </FormField>
      <Checkbox checked={shown} onChange={({ detail }) => setShown(detail.checked)}>
        {t('show')}
      </Checkbox>
    </SpaceBetween>
  );
}
