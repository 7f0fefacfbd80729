import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import type { Role } from '../../api/session';
import { useText } from '../../text/useText';
import { administrationText } from './text';

const ROLES: readonly Role[] = ['viewer', 'operator', 'admin'];

interface RoleFieldProps {
  readonly role: Role;
  readonly onChange: (role: Role) => void;
}

/** Chooses what somebody may do. */
export function RoleField({ role, onChange }: RoleFieldProps) {
  const t = useText(administrationText);
  return (
    <FormField label={t('role')} stretch>
      <RadioGroup
        value={role}
        items={ROLES.map((value) => ({ value, label: t(`roleMore_${value}`) }))}
        onChange={({ detail }) => onChange(ROLES.find((each) => each === detail.value) ?? role)}
      />
    </FormField>
  );
}
