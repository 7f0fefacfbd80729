import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { parseCommands } from '../../../api/commands';
import { Loaded } from '../../../component/Loaded';
import type { Code } from '../../../component/Markdown/lines';
import { useText } from '../../../text/useText';
import { CommandCard } from './CommandCard';
import { executeText } from './text';

/** Shows what the commands of a block would do, and runs them one by one. */
export function RunCommands({ code }: { readonly code: Code }) {
  const t = useText(executeText);
  const [open, setOpen] = useState(false);
  const commands = useQuery({
    queryKey: ['commands', code.text],
    queryFn: ({ signal }) => parseCommands(code.text, signal),
    enabled: open,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!open) {
    return (
      <div className="execute-bar">
        <Button iconName="play" onClick={() => setOpen(true)}>
          {t('runCommands')}
        </Button>
      </div>
    );
  }
  return (
    <div className="execute-panel">
      <SpaceBetween size="s">
        <Loaded query={commands}>
          {(found) => (
            <>
              {found.length === 0 && <Box>{t('noCommands')}</Box>}
              {found.map((command) => (
                <CommandCard key={command.line} command={command} line={code.line + command.line - 1} />
              ))}
            </>
          )}
        </Loaded>
        <Button variant="link" onClick={() => setOpen(false)}>
          {t('closeResult')}
        </Button>
      </SpaceBetween>
    </div>
  );
}
