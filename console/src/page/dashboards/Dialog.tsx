import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal, { type ModalProps } from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { useText } from '../../text/useText';
import { dashboardText } from './text';

interface DialogProps {
  readonly title: string;
  readonly close: () => void;
  readonly action: string;
  readonly done: () => void;
  readonly cancel?: string;
  readonly disabled?: boolean;
  readonly loading?: boolean;
  readonly size?: ModalProps.Size;
  readonly children: ReactNode;
}

/** A question with one action and a way out. */
export function Dialog(props: DialogProps) {
  const t = useText(dashboardText);
  return (
    <Modal
      visible
      header={props.title}
      size={props.size ?? 'medium'}
      onDismiss={props.close}
      closeAriaLabel={t('close')}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={props.close}>
              {props.cancel ?? t('cancel')}
            </Button>
            <Button
              variant="primary"
              disabled={props.disabled ?? false}
              loading={props.loading ?? false}
              onClick={props.done}
            >
              {props.action}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      {props.children}
    </Modal>
  );
}
