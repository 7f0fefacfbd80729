import { AppLink } from '../../component/AppLink';
import { segment, type UrlChange } from '../../url/useUrlState';

/** A link to the page of an alarm. */
export function AlarmLink({ name, params }: { readonly name: string; readonly params?: UrlChange }) {
  return (
    <AppLink to={`/alarms/${segment(name)}`} {...(params ? { params } : {})}>
      {name}
    </AppLink>
  );
}
