import { useLocation } from 'react-router';
import { AppLink } from '../component/AppLink';
import { Empty } from '../component/Empty';
import { useText } from '../text/useText';
import { appText } from './text';

/** Where an address leads nowhere. */
export function UnknownPage() {
  const t = useText(appText);
  const { pathname } = useLocation();
  return (
    <Empty title={t('unknownPage')} action={<AppLink to="/">{t('toOverview')}</AppLink>}>
      {t('unknownPageMore', { path: pathname })}
    </Empty>
  );
}
