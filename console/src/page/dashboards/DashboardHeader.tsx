import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { TimeControls } from '../../component/TimeControls';
import { useText } from '../../text/useText';
import { dashboardText } from './text';

interface DashboardHeaderProps {
  readonly name: string;
  readonly edit: boolean;
  readonly wall: boolean;
  readonly may: boolean;
  readonly print: () => void;
  readonly startEdit: () => void;
  readonly toggleWall: () => void;
}

/** Name, time, and what can be done with the whole dashboard. */
export function DashboardHeader({
  name,
  edit,
  wall,
  may,
  print,
  startEdit,
  toggleWall,
}: DashboardHeaderProps) {
  const t = useText(dashboardText);
  return (
    <Header
      variant="h1"
      actions={
        <div className="dashboard-tools">
          <SpaceBetween direction="horizontal" size="xs">
            <TimeControls />
            {!edit && (
              <Button
                disabled={!may}
                {...(may ? {} : { disabledReason: t('mayNot') })}
                iconName="edit"
                onClick={startEdit}
              >
                {t('edit')}
              </Button>
            )}
            <ButtonDropdown
              variant="icon"
              expandToViewport
              ariaLabel={t('widgetMenu', { name })}
              items={[
                { id: 'wall', text: wall ? t('leaveFullScreen') : t('fullScreen') },
                { id: 'print', text: t('print') },
              ]}
              onItemClick={({ detail }) => (detail.id === 'print' ? print() : toggleWall())}
            />
          </SpaceBetween>
        </div>
      }
    >
      {name}
    </Header>
  );
}
