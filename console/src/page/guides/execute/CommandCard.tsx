import Badge from '@cloudscape-design/components/badge';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type AwsCommand, canBeSent, sendCommand } from '../../../api/commands';
import { useNotices } from '../../../app/notices';
import { useMay } from '../../../app/session';
import { JsonTree } from '../../../component/JsonTree';
import { Problem } from '../../../component/Problem';
import { useText } from '../../../text/useText';
import { SureDialog } from './SureDialog';
import { executeText } from './text';

interface CommandCardProps {
  readonly command: AwsCommand;
  /** Of the guide. */
  readonly line: number;
}

/** A command: what it does, what is wrong with it, and its answer. One that only reads runs at once. */
export function CommandCard({ command, line }: CommandCardProps) {
  const t = useText(executeText);
  const client = useQueryClient();
  const notices = useNotices();
  const may = useMay('operator');
  const [asking, setAsking] = useState(false);
  const sending = useMutation({
    mutationFn: () => sendCommand(command),
    onSuccess: () => {
      if (!command.reads) {
        setAsking(false);
        notices.succeed(t('done', { operation: command.operation }));
        // What it changed may be shown somewhere.
        client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      }
    },
  });
  const mayRun = command.reads || may;
  return (
    <div className="command-card">
      <div className="command-head">
        <strong>
          {command.service} {command.operation}
        </strong>
        <Badge color={command.reads ? 'grey' : 'blue'}>{t(command.reads ? 'reads' : 'changes')}</Badge>
        <Box color="text-body-secondary" fontSize="body-s">
          {t('line', { line })}
        </Box>
        {canBeSent(command) && (
          <Button
            iconName="play"
            loading={sending.isPending}
            disabled={!mayRun}
            disabledReason={t('operatorsOnly')}
            ariaLabel={`${t('run')}: ${command.operation}`}
            onClick={() => (command.reads ? sending.mutate() : setAsking(true))}
          >
            {t(command.reads ? 'run' : 'runChange')}
          </Button>
        )}
      </div>
      <Problems command={command} />
      {Object.keys(command.input).length > 0 && (
        <ExpandableSection headerText={t('input')} variant="inline">
          <JsonTree value={command.input} label={t('input')} />
        </ExpandableSection>
      )}
      {sending.error && !asking && <Problem error={sending.error} />}
      {sending.isSuccess && <Answer command={command} answer={sending.data} />}
      {asking && (
        <SureDialog
          command={command}
          busy={sending.isPending}
          error={sending.error}
          run={() => sending.mutate()}
          close={() => setAsking(false)}
        />
      )}
    </div>
  );
}

function Problems({ command }: { readonly command: AwsCommand }) {
  const t = useText(executeText);
  return (
    <>
      {!command.served && (
        <StatusIndicator type="stopped">{t('notServed', { service: command.service })}</StatusIndicator>
      )}
      {command.problems.map((problem) => (
        <div key={`${problem.line} ${problem.message}`}>
          <StatusIndicator type={problem.refused ? 'error' : 'warning'}>{problem.message}</StatusIndicator>
          {problem.suggestion && (
            <Box fontSize="body-s">{t('suggestion', { suggestion: problem.suggestion })}</Box>
          )}
        </div>
      ))}
    </>
  );
}

interface AnswerProps {
  readonly command: AwsCommand;
  readonly answer: unknown;
}

function Answer({ command, answer }: AnswerProps) {
  const t = useText(executeText);
  const empty = typeof answer === 'object' && answer !== null && Object.keys(answer).length === 0;
  if (empty) {
    return <StatusIndicator type="success">{t('emptyAnswer')}</StatusIndicator>;
  }
  return (
    <>
      {command.jmespath && (
        <Box fontSize="body-s" color="text-body-secondary">
          {t('whole', { jmespath: command.jmespath })}
        </Box>
      )}
      <JsonTree value={answer} label={t('answer', { operation: command.operation })} />
    </>
  );
}
