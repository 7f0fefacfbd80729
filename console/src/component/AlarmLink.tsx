import { segment, type UrlChange } from '../url/useUrlState';
import { AppLink } from './AppLink';

/** A link to the page of an alarm. */
export function AlarmLink({ name, params }: { readonly name: string; readonly params?: UrlChange }) {
  return (
    <AppLink to={`/alarms/${segment(name)}`} {...(params ? { params } : {})}>
      {name}
    </AppLink>
  );
}
