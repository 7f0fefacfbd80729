import { useMutation, useQueryClient } from '@tanstack/react-query';
import { revoke } from '../../api/principals';
import { useNotices } from '../../app/notices';
import { Dialog } from '../../component/Dialog';
import { useText } from '../../text/useText';
import { administrationText } from './text';

interface RevokeProps {
  /** The id of a key, or the name of a principal. */
  readonly target: string;
  readonly isKey: boolean;
  readonly close: () => void;
}

/** Asks before a key or somebody is refused from now on. */
export function Revoke({ target, isKey, close }: RevokeProps) {
  const t = useText(administrationText);
  const client = useQueryClient();
  const notices = useNotices();
  const revoking = useMutation({
    mutationFn: () => revoke(target),
    onSuccess: () => {
      close();
      notices.succeed(t('revoked', { name: target }));
      return client.invalidateQueries({ queryKey: ['principals'] });
    },
  });
  return (
    <Dialog
      header={t(isKey ? 'revokeKey' : 'revokePrincipal', { name: target })}
      action={t('revoke')}
      busy={revoking.isPending}
      error={revoking.error}
      act={() => revoking.mutate()}
      close={close}
    >
      {t(isKey ? 'revokeKeyMore' : 'revokePrincipalMore')}
    </Dialog>
  );
}
