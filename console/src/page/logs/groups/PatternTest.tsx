import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Textarea from '@cloudscape-design/components/textarea';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { getEvents, type LogEvent, listStreams, testPattern } from '../../../api/logStreams';
import { Problem } from '../../../component/Problem';
import { useText } from '../../../text/useText';
import { groupsText } from './text';

/** TestMetricFilter takes at most so many (AWS document "TestMetricFilter"). */
const MOST_LINES = 50;

interface PatternTestProps {
  readonly group: string;
  readonly pattern: string;
  readonly setPattern: (pattern: string) => void;
}

/** Shows which lines a filter pattern matches. */
export function PatternTest({ group, pattern, setPattern }: PatternTestProps) {
  const t = useText(groupsText);
  const [text, setText] = useState('');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const newest = useMutation({
    mutationFn: () => newestEvents(group),
    onSuccess: (events) =>
      setText(
        events
          .slice(-MOST_LINES)
          .map(({ message }) => message.replaceAll('\n', ' '))
          .join('\n'),
      ),
  });
  const test = useMutation({
    mutationFn: (asked: { pattern: string; text: string; lines: readonly string[] }) =>
      testPattern(asked.pattern, asked.lines),
  });
  // What was tested may have been changed since.
  const tested = test.variables?.pattern === pattern && test.variables.text === text ? test : undefined;
  return (
    <Container
      header={
        <Header variant="h2" description={t('testMore')}>
          {t('test')}
        </Header>
      }
    >
      <SpaceBetween size="m">
        <FormField stretch label={t('pattern')} constraintText={t('patternMore')}>
          <Input value={pattern} onChange={({ detail }) => setPattern(detail.value)} spellcheck={false} />
        </FormField>
        <FormField
          stretch
          label={t('testLines')}
          warningText={lines.length > MOST_LINES && t('testMost', { most: MOST_LINES, lines: lines.length })}
        >
          <Textarea
            value={text}
            rows={6}
            spellcheck={false}
            onChange={({ detail }) => setText(detail.value)}
          />
        </FormField>
        <SpaceBetween direction="horizontal" size="xs">
          <Button
            variant="primary"
            disabled={lines.length === 0}
            loading={test.isPending}
            onClick={() => test.mutate({ pattern, text, lines: lines.slice(0, MOST_LINES) })}
          >
            {t('testRun')}
          </Button>
          <Button loading={newest.isPending} onClick={() => newest.mutate()}>
            {t('testNewest')}
          </Button>
        </SpaceBetween>
        {(tested?.error || newest.error) && <Problem error={tested?.error ?? newest.error} />}
        {tested?.data && (
          <div role="status">
            <StatusIndicator type={tested.data.length > 0 ? 'success' : 'info'}>
              {t('testResult', { matches: tested.data.length, lines: tested.variables.lines.length })}
            </StatusIndicator>
            {tested.data.map((match) => (
              <pre key={match.eventNumber} className="result-text">
                {match.eventMessage}
                {Object.entries(match.extractedValues ?? {}).map(
                  ([name, value]) => `\n    ${name} = ${value}`,
                )}
              </pre>
            ))}
          </div>
        )}
      </SpaceBetween>
    </Container>
  );
}

/** The newest events of the stream that was written to last. */
async function newestEvents(group: string): Promise<readonly LogEvent[]> {
  const [stream] = await listStreams(group, 1);
  return stream
    ? (await getEvents({ group, stream: stream.logStreamName }, { startFromHead: false, limit: MOST_LINES }))
        .events
    : [];
}
