import Icon from '@cloudscape-design/components/icon';
import type { ReactNode } from 'react';

/** Stands where something cannot be shown, and says why. */
export function Unshown({ children }: { readonly children: ReactNode }) {
  return (
    <p className="dashboard-unshown">
      <Icon name="status-info" /> {children}
    </p>
  );
}
