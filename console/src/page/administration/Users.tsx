import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMay } from '../../app/session';
import { useText } from '../../text/useText';
import { Principals } from './Principals';
import { administrationText } from './text';
import { You } from './You';

/** Who may call this server, and one's own password. */
export default function Users() {
  const t = useText(administrationText);
  const admin = useMay('admin');
  return (
    <SpaceBetween size="l">
      {admin ? <Principals /> : <Alert type="info">{t('adminsOnly')}</Alert>}
      <You />
    </SpaceBetween>
  );
}
