import FormField from '@cloudscape-design/components/form-field';
import type { ReactNode } from 'react';
import { useText } from '../../../text/useText';
import { editText } from './text';
import type { Field as Name, Problems } from './validate';

interface FieldProps {
  readonly name: Name;
  readonly label: string;
  readonly description?: string;
  readonly problems: Problems;
  readonly children: ReactNode;
}

/** A field of the form with what is wrong with it in words. */
export function Field({ name, label, description, problems, children }: FieldProps) {
  const t = useText(editText);
  const problem = problems[name];
  return (
    <FormField
      label={label}
      stretch
      {...(description ? { description } : {})}
      errorText={problem ? t(problem) : ''}
    >
      {children}
    </FormField>
  );
}
