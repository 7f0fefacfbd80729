import { useMemo } from 'react';
import type { GuideItem, ShownVersion } from '../../../api/guides';
import type { Code } from '../../../component/Markdown/lines';
import { RunCommands } from './RunCommands';
import { RunQuery } from './RunQuery';
import './execute.css';

interface RunnableProps {
  readonly code: Code;
  readonly shown: ShownVersion;
}

/** What can be run of a block of code: each query by itself, and the commands of AWS. */
export function Runnable({ code, shown }: RunnableProps) {
  const within = useMemo(
    () => shown.review.items.filter((item) => item.line >= code.line && item.line <= code.endLine),
    [shown, code],
  );
  const queries = within.filter((item) => item.kind === 'query');
  const commands = within.some((item) => item.kind === 'aws command' || item.kind === 'alarm');
  return (
    <>
      {queries.map((item) => (
        <RunQuery key={item.line} query={textOf(code, item)} line={item.line} guide={shown} />
      ))}
      {commands && queries.length === 0 && <RunCommands code={code} />}
    </>
  );
}

/** The lines of the block that an entry has; a list's indentation is gone there. */
function textOf(code: Code, item: GuideItem): string {
  return code.text
    .split('\n')
    .slice(item.line - code.line, item.endLine - code.line + 1)
    .join('\n');
}
