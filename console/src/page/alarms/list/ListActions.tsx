import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type Alarm, disableActions, enableActions } from '../../../api/alarms';
import { useMay } from '../../../app/session';
import { useText } from '../../../text/useText';
import { useHref } from '../../../url/useUrlState';
import { inBatches, useChange } from '../changes';
import { DeleteDialog } from '../DeleteDialog';
import { MuteDialog } from '../mute/MuteDialog';
import { SetStateDialog } from '../SetStateDialog';
import { alarmsText } from '../text';
import { listText } from './text';

type Dialog = 'delete' | 'setState' | 'mute';

/** A dialog with what it is about: a refresh may change what is selected, and not what one is asked. */
interface Opened {
  readonly dialog: Dialog;
  readonly alarms: readonly Alarm[];
}

/** What can be done with the selected alarms, and making another one. */
export function ListActions({
  selected,
  clear,
}: {
  readonly selected: readonly Alarm[];
  readonly clear: () => void;
}) {
  const t = useText(listText);
  const words = useText(alarmsText);
  const may = useMay('operator');
  const navigate = useNavigate();
  const href = useHref();
  const [opened, setOpened] = useState<Opened>();
  const names = namesOf(selected);
  const says = (key: 'enabled' | 'disabled') => ({
    done: (some: readonly string[]) => t(key, { count: some.length }),
    failed: t('failed'),
  });
  const enable = useChange((some: readonly string[]) => inBatches(some, enableActions), says('enabled'));
  const disable = useChange((some: readonly string[]) => inBatches(some, disableActions), says('disabled'));
  const close = () => setOpened(undefined);

  return (
    <SpaceBetween direction="horizontal" size="xs">
      <ButtonDropdown
        expandToViewport
        disabled={!may || names.length === 0}
        disabledReason={may ? t('selectFirst') : words('onlyOperators')}
        items={[
          { id: 'mute', text: t('mute') },
          { id: 'enable', text: t('enable') },
          { id: 'disable', text: t('disable') },
          { id: 'setState', text: t('setState') },
          { id: 'delete', text: t('delete') },
        ]}
        onItemClick={({ detail: { id } }) => {
          if (id === 'enable') {
            enable.mutate(names);
          } else if (id === 'disable') {
            disable.mutate(names);
          } else {
            setOpened({ dialog: id as Dialog, alarms: selected });
          }
        }}
      >
        {names.length > 0 ? t('selected', { count: names.length }) : t('do')}
      </ButtonDropdown>
      <Button onClick={() => navigate(href('/alarms/mutes'))}>{t('muteRules')}</Button>
      <Button
        variant="primary"
        disabled={!may}
        disabledReason={words('onlyOperators')}
        onClick={() => navigate(href('/alarms/new'))}
      >
        {t('create')}
      </Button>
      {opened?.dialog === 'delete' && <DeleteDialog alarms={opened.alarms} close={close} done={clear} />}
      {opened?.dialog === 'setState' && <SetStateDialog names={namesOf(opened.alarms)} close={close} />}
      {opened?.dialog === 'mute' && <MuteDialog names={namesOf(opened.alarms)} close={close} />}
    </SpaceBetween>
  );
}

function namesOf(alarms: readonly Alarm[]): readonly string[] {
  return alarms.map((alarm) => alarm.AlarmName);
}
