import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { Command } from './Command';

interface EmptyProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** What to type to get data. */
  readonly command?: string;
  readonly action?: ReactNode;
}

/** Where nothing is yet: what belongs here, and what to type to get it. */
export function Empty({ title, children, command, action }: EmptyProps) {
  return (
    <Box textAlign="center" color="inherit" padding={{ vertical: 'l' }}>
      <SpaceBetween size="s" alignItems="center">
        <Box variant="strong" color="inherit">
          {title}
        </Box>
        {children && (
          <Box variant="p" color="inherit">
            {children}
          </Box>
        )}
        {command && <Command text={command} />}
        {action}
      </SpaceBetween>
    </Box>
  );
}
