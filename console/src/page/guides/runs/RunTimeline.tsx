import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { personOf } from '../../../api/guides';
import type { Run } from '../../../api/runbooks';
import { Instant } from '../../../component/Instant';
import { useText } from '../../../text/useText';
import { runsText } from './text';

/** What happened to a run, the newest first. */
export function RunTimeline({ run }: { readonly run: Run }) {
  const t = useText(runsText);
  const entries = run.timeline.map((happening, number) => ({ happening, number })).reverse();
  return (
    <Container header={<Header variant="h2">{t('timeline')}</Header>}>
      <ol className="timeline">
        {entries.map(({ happening, number }) => (
          <li key={number}>
            <Instant at={new Date(happening.at)} />
            <span className="wrapped">
              <strong>{happening.what}</strong>
              {happening.step && ` · ${t('step', { id: happening.step })}`}
              {happening.who && ` · ${personOf(happening.who)}`}
              {happening.text && (
                <Box variant="span" color="text-body-secondary">
                  {` · ${happening.text}`}
                </Box>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Container>
  );
}
