import FormField from '@cloudscape-design/components/form-field';
import type { ReactNode } from 'react';
import type { ProblemWords } from './fields';
import type { Field as Name } from './validate';

interface FieldProps {
  readonly name: Name;
  readonly label: string;
  readonly description?: string;
  readonly problems: ProblemWords;
  readonly children: ReactNode;
}

/** A field of the form with what is wrong with it in words. */
export function Field({ name, label, description, problems, children }: FieldProps) {
  return (
    <FormField
      label={label}
      stretch
      {...(description ? { description } : {})}
      errorText={problems[name] ?? ''}
    >
      {children}
    </FormField>
  );
}
