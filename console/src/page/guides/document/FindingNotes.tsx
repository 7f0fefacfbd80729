import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Finding } from '../../../api/guides';
import { useText } from '../../../text/useText';
import { SEVERITY_TYPES } from '../FindingCounts';
import { guidesText } from '../text';

interface FindingNotesProps {
  readonly findings: readonly Finding[];
  readonly jump: (line: number) => void;
}

/** What is wrong with a part of a text, and how it is mended. */
export function FindingNotes({ findings, jump }: FindingNotesProps) {
  const t = useText(guidesText);
  return (
    <>
      {findings.map((finding) => (
        <div
          key={`${finding.line} ${finding.rule} ${finding.message}`}
          className={`finding finding-${finding.severity}`}
        >
          <div className="finding-head">
            <StatusIndicator type={SEVERITY_TYPES[finding.severity]}>
              {t(`severity_${finding.severity}`)}
            </StatusIndicator>
            <Button variant="inline-link" onClick={() => jump(finding.line)}>
              {t('line', { line: finding.line })}
            </Button>
          </div>
          <div>{finding.message}</div>
          <Box color="text-body-secondary" fontSize="body-s">
            {finding.reason}
          </Box>
          {finding.fix && (
            <div className="finding-fix">
              <strong>{t('fix', { description: finding.fix.description })}</strong>
              {finding.fix.edits.map((edit) => (
                <div key={`${edit.line} ${edit.from}`}>
                  <del>{edit.from}</del> <ins>{edit.to}</ins>
                </div>
              ))}
            </div>
          )}
          <Box color="text-body-secondary" fontSize="body-s">
            {finding.rule}
          </Box>
        </div>
      ))}
    </>
  );
}
