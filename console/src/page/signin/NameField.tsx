import FormField from '@cloudscape-design/components/form-field';
import Input, { type InputProps } from '@cloudscape-design/components/input';
import type { Ref } from 'react';

interface NameFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly readOnly?: boolean;
  readonly error?: string | undefined;
  readonly inputRef?: Ref<InputProps.Ref>;
}

/** The name with which one signs in. */
export function NameField({
  label,
  description,
  value,
  onChange,
  readOnly = false,
  error,
  inputRef,
}: NameFieldProps) {
  return (
    <FormField
      label={label}
      {...(description ? { description } : {})}
      {...(error ? { errorText: error } : {})}
      stretch
    >
      <Input
        ref={inputRef}
        name="username"
        autoComplete="username"
        disableBrowserAutocorrect
        spellcheck={false}
        ariaRequired
        readOnly={readOnly}
        value={value}
        onChange={({ detail }) => onChange(detail.value)}
      />
    </FormField>
  );
}
