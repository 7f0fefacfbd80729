import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addPrincipal } from '../../api/principals';
import type { Role } from '../../api/session';
import { Dialog } from '../../component/Dialog';
import { useText } from '../../text/useText';
import { KeyShown } from './KeyShown';
import { RoleField } from './RoleField';
import { administrationText } from './text';

/** Adds a program, which gets a key. */
export function AddProgram({ close }: { readonly close: () => void }) {
  const t = useText(administrationText);
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const [asked, setAsked] = useState(false);
  const adding = useMutation({
    mutationFn: () => addPrincipal(name.trim(), role),
    onSuccess: () => client.invalidateQueries({ queryKey: ['principals'] }),
  });
  if (adding.data) {
    return <KeyShown made={adding.data} close={close} />;
  }
  return (
    <Dialog
      header={t('addProgram')}
      action={t('add')}
      busy={adding.isPending}
      error={adding.error}
      act={() => {
        setAsked(true);
        if (name.trim()) {
          adding.mutate();
        }
      }}
      close={close}
    >
      <span>{t('addProgramMore')}</span>
      <FormField label={t('name')} errorText={asked && !name.trim() ? t('missing') : ''} stretch>
        <Input value={name} autoComplete={false} onChange={({ detail }) => setName(detail.value)} />
      </FormField>
      <RoleField role={role} onChange={setRole} />
    </Dialog>
  );
}
