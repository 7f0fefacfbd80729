import type { LinkProps } from '@cloudscape-design/components/link';
import type { ReactNode } from 'react';
import { segment } from '../url/useUrlState';
import { AppLink } from './AppLink';

/** A line of a guide. */
interface Place {
  readonly guide: string;
  readonly environment: string;
  readonly line: number;
}

interface GuideLinkProps {
  readonly place: Place;
  readonly fontSize?: LinkProps.FontSize;
  /** What it says; the guide and the line by themselves. */
  readonly children?: ReactNode;
}

/** A link to a line of a guide, from which something comes. */
export function GuideLink({ place: { guide, environment, line }, fontSize, children }: GuideLinkProps) {
  return (
    <AppLink
      to={`/guides/${segment(guide)}`}
      params={{ line: String(line), environment }}
      {...(fontSize ? { fontSize } : {})}
    >
      {children ?? `${guide}:${line}`}
    </AppLink>
  );
}
