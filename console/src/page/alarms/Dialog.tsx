import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { useText } from '../../text/useText';
import { alarmsText } from './text';

interface DialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly busy: boolean;
  readonly close: () => void;
  readonly run: () => void;
  readonly children: ReactNode;
}

/** Asks before something is done. */
export function Dialog({ title, confirm, busy, close, run, children }: DialogProps) {
  const t = useText(alarmsText);
  return (
    <Modal
      visible
      header={title}
      onDismiss={close}
      closeAriaLabel={t('close')}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={close}>
              {t('cancel')}
            </Button>
            <Button variant="primary" loading={busy} onClick={run}>
              {confirm}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">{children}</SpaceBetween>
    </Modal>
  );
}
