import type { Origin } from '../../api/origins';
import { AppLink } from '../../component/AppLink';
import { useText } from '../../text/useText';
import { segment } from '../../url/useUrlState';
import { alarmsText } from './text';

/** A link to the line of the guide that an alarm comes from. */
export function GuideLink({ origin }: { readonly origin: Origin }) {
  const t = useText(alarmsText);
  return (
    <AppLink
      to={`/guides/${segment(origin.guide)}`}
      params={{ line: String(origin.line), environment: origin.environment }}
    >
      {t('guideLine', { guide: origin.guide, line: origin.line })}
    </AppLink>
  );
}
