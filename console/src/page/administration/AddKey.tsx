import { useMutation, useQueryClient } from '@tanstack/react-query';
import { addKey } from '../../api/principals';
import { Dialog } from '../../component/Dialog';
import { useText } from '../../text/useText';
import { KeyShown } from './KeyShown';
import { administrationText } from './text';

interface AddKeyProps {
  readonly name: string;
  readonly close: () => void;
}

/** Makes another key of somebody. */
export function AddKey({ name, close }: AddKeyProps) {
  const t = useText(administrationText);
  const client = useQueryClient();
  const adding = useMutation({
    mutationFn: () => addKey(name),
    onSuccess: () => client.invalidateQueries({ queryKey: ['principals'] }),
  });
  return adding.data ? (
    <KeyShown made={adding.data} close={close} />
  ) : (
    <Dialog
      header={t('addKeyOf', { name })}
      action={t('addKey')}
      busy={adding.isPending}
      error={adding.error}
      act={() => adding.mutate()}
      close={close}
    >
      {t('addProgramMore')}
    </Dialog>
  );
}
