import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type Alarm, disableActions, enableActions } from '../../../api/alarms';
import { useMay } from '../../../app/session';
import { useShortcut } from '../../../app/shortcuts';
import { TimeControls } from '../../../component/TimeControls';
import { useText } from '../../../text/useText';
import { segment, useHref } from '../../../url/useUrlState';
import { useChange } from '../changes';
import { DeleteDialog } from '../DeleteDialog';
import { MuteDialog } from '../mute/MuteDialog';
import { SetStateDialog } from '../SetStateDialog';
import { alarmsText } from '../text';
import { detailText } from './text';

type Dialog = 'delete' | 'setState' | 'mute';

/** The name of an alarm, and what can be done with it. */
export function AlarmHeader({ alarm }: { readonly alarm: Alarm }) {
  const t = useText(detailText);
  const words = useText(alarmsText);
  const may = useMay('operator');
  const navigate = useNavigate();
  const href = useHref();
  const [dialog, setDialog] = useState<Dialog>();
  const names = [alarm.AlarmName];
  const enable = useChange(enableActions, { done: () => t('enabled'), failed: t('failed') });
  const disable = useChange(disableActions, { done: () => t('disabled'), failed: t('failed') });
  const edit = () => navigate(href(`/alarms/${segment(alarm.AlarmName)}/edit`));
  useShortcut('e', t('keyEdit'), () => may && edit());
  useShortcut('m', t('keyMute'), () => may && setDialog('mute'));
  const close = () => setDialog(undefined);
  const on = alarm.ActionsEnabled !== false;

  return (
    <>
      <BreadcrumbGroup
        items={[
          { text: words('alarms'), href: href('/alarms') },
          { text: alarm.AlarmName, href: '' },
        ]}
        onFollow={(event) => {
          event.preventDefault();
          navigate(event.detail.href);
        }}
      />
      <Header
        variant="h1"
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <TimeControls />
            <Button disabled={!may} disabledReason={words('onlyOperators')} onClick={() => setDialog('mute')}>
              {words('mute')}
            </Button>
            <Button disabled={!may} disabledReason={words('onlyOperators')} onClick={edit}>
              {words('edit')}
            </Button>
            <ButtonDropdown
              expandToViewport
              disabled={!may}
              disabledReason={words('onlyOperators')}
              items={[
                { id: 'enable', text: t('enable'), disabled: on },
                { id: 'disable', text: t('disable'), disabled: !on },
                { id: 'setState', text: t('setState') },
                { id: 'delete', text: t('delete') },
              ]}
              onItemClick={({ detail: { id } }) => {
                if (id === 'enable') {
                  enable.mutate(names);
                } else if (id === 'disable') {
                  disable.mutate(names);
                } else {
                  setDialog(id as Dialog);
                }
              }}
            >
              {t('more')}
            </ButtonDropdown>
          </SpaceBetween>
        }
      >
        {alarm.AlarmName}
      </Header>
      {dialog === 'delete' && (
        <DeleteDialog alarms={[alarm]} close={close} done={() => navigate(href('/alarms'))} />
      )}
      {dialog === 'setState' && <SetStateDialog names={names} close={close} />}
      {dialog === 'mute' && <MuteDialog names={names} close={close} />}
    </>
  );
}
