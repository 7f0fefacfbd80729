import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { AwsCommand } from '../../../api/commands';
import { useSession } from '../../../app/session';
import { Command } from '../../../component/Command';
import { useText } from '../../../text/useText';
import { useUrlState } from '../../../url/useUrlState';
import { executeText } from './text';

interface SureDialogProps {
  readonly command: AwsCommand;
  readonly close: () => void;
  readonly confirm: () => void;
}

/** Asks before something is changed. */
export function SureDialog({ command, close, confirm }: SureDialogProps) {
  const t = useText(executeText);
  const session = useSession();
  const [params] = useUrlState();
  const region = command.region ?? params.get('region') ?? session.region;
  return (
    <Modal
      visible
      header={t('sureTitle', { operation: command.operation })}
      onDismiss={close}
      closeAriaLabel={t('close')}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={close}>
              {t('cancel')}
            </Button>
            <Button variant="primary" onClick={confirm}>
              {t('run')}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="s">
        <Box>{t('sureMore', { region, who: session.user.name })}</Box>
        <Command text={command.text} />
      </SpaceBetween>
    </Modal>
  );
}
