import Box from '@cloudscape-design/components/box';
import type { AwsCommand } from '../../../api/commands';
import { useSession } from '../../../app/session';
import { Command } from '../../../component/Command';
import { Dialog } from '../../../component/Dialog';
import { useText } from '../../../text/useText';
import { useUrlState } from '../../../url/useUrlState';
import { executeText } from './text';

interface SureDialogProps {
  readonly command: AwsCommand;
  readonly busy: boolean;
  readonly error: unknown;
  readonly run: () => void;
  readonly close: () => void;
}

/** Asks before something is changed. */
export function SureDialog({ command, busy, error, run, close }: SureDialogProps) {
  const t = useText(executeText);
  const session = useSession();
  const [params] = useUrlState();
  const region = command.region ?? params.get('region') ?? session.region;
  return (
    <Dialog
      header={t('sureTitle', { operation: command.operation })}
      action={t('run')}
      busy={busy}
      error={error}
      act={run}
      close={close}
    >
      <Box>{t('sureMore', { region, who: session.user.name })}</Box>
      <Command text={command.text} />
    </Dialog>
  );
}
