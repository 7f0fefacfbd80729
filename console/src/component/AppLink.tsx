import Link, { type LinkProps } from '@cloudscape-design/components/link';
import { useHref as useFullHref, useNavigate } from 'react-router';
import { type UrlChange, useHref } from '../url/useUrlState';

interface AppLinkProps extends Omit<LinkProps, 'href' | 'onFollow'> {
  /** Within the console, such as `/alarms/NAME`. */
  readonly to: string;
  readonly params?: UrlChange;
}

/** A link to another page of the console; keeps region and time range, and opens in a new tab as links do. */
export function AppLink({ to, params, ...rest }: AppLinkProps) {
  const navigate = useNavigate();
  const target = useHref()(to, params);
  return (
    <Link
      {...rest}
      href={useFullHref(target)}
      onFollow={(event) => {
        event.preventDefault();
        navigate(target);
      }}
    />
  );
}
