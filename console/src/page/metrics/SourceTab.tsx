import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { JsonField } from '../../component/JsonField';
import { messageOf } from '../../component/Problem';
import type { GraphProperties } from '../../graph/properties';
import { useText } from '../../text/useText';
import { parseGraph } from './graphState';
import { metricsText } from './text';

/** The graph as JSON, as a widget of a dashboard has it. */
export function SourceTab({
  graph,
  setGraph,
}: {
  readonly graph: GraphProperties;
  readonly setGraph: (graph: GraphProperties) => void;
}) {
  const t = useText(metricsText);
  const [text, setText] = useState(() => JSON.stringify(graph, null, 2));
  const wrong = problemOf(text);
  return (
    <SpaceBetween size="s">
      <JsonField
        label={t('source')}
        description={t('sourceMore')}
        text={text}
        setText={setText}
        error={wrong === undefined ? '' : t('jsonWrong', { message: wrong })}
      />
      <Button disabled={wrong !== undefined} onClick={() => setGraph(parseGraph(text))}>
        {t('apply')}
      </Button>
    </SpaceBetween>
  );
}

function problemOf(text: string): string | undefined {
  try {
    parseGraph(text);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}
