import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Form from '@cloudscape-design/components/form';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import Tiles from '@cloudscape-design/components/tiles';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ALARMS, type Alarm, putCompositeAlarm, putLogAlarm, putMetricAlarm } from '../../../api/alarms';
import { useNotices } from '../../../app/notices';
import { useMay } from '../../../app/session';
import { messageOf } from '../../../component/Problem';
import { componentText } from '../../../component/text';
import type { Translate } from '../../../text/texts';
import { useText } from '../../../text/useText';
import { segment, useHref } from '../../../url/useUrlState';
import { alarmsText } from '../text';
import { ActionFields } from './ActionFields';
import { CompositeFields } from './CompositeFields';
import { ConditionFields } from './ConditionFields';
import { type Draft, type DraftKind, inputOf } from './draft';
import { Field } from './Field';
import type { FieldsProps, ProblemWords } from './fields';
import { LogFields } from './LogFields';
import { MathFields } from './MathFields';
import { MetricFields } from './MetricFields';
import { Preview } from './Preview';
import { RehearsalPanel } from './RehearsalPanel';
import { refusedField } from './refusal';
import { TagFields } from './TagFields';
import { editText } from './text';
import { type Problems, validate } from './validate';

const KINDS: readonly DraftKind[] = ['metric', 'math', 'logs', 'composite'];

/** A kind of draft becomes another one of an alarm that exists only where both are put by one operation. */
const PUT = {
  metric: putMetricAlarm,
  math: putMetricAlarm,
  logs: putLogAlarm,
  composite: putCompositeAlarm,
} as const;

interface EditorFormProps {
  readonly initial: Draft;
  /** The alarm that is changed; its name and its kind stay. */
  readonly existing?: Alarm;
}

/** The form of an alarm, with what it looks at and when it would have fired beside it. */
export function EditorForm({ initial, existing }: EditorFormProps) {
  const t = useText(editText);
  const words = useText(alarmsText);
  const usual = useText(componentText);
  const may = useMay('operator');
  const navigate = useNavigate();
  const href = useHref();
  const [draft, setDraft] = useState(initial);
  const [tried, setTried] = useState(false);
  const problems = validate(draft);
  const invalid = Object.keys(problems).length > 0;
  const save = useSave(existing);
  const refused = save.variables === draft ? refusedField(save.error) : undefined;
  const fields: FieldsProps = {
    draft,
    problems: {
      ...(tried ? inWords(problems, t) : {}),
      ...(refused ? { [refused]: messageOf(save.error) } : {}),
    },
    change: (change) => setDraft((before) => ({ ...before, ...change })),
  };
  const back = existing ? `/alarms/${segment(existing.AlarmName)}` : '/alarms';
  const submit = () => {
    setTried(true);
    if (!invalid) {
      save.mutate(draft);
    }
  };
  return (
    <SpaceBetween size="m">
      <Header variant="h1">{existing ? t('change', { name: existing.AlarmName }) : t('create')}</Header>
      <div className="alarm-editor">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <Form
            errorText={save.error ? messageOf(save.error) : tried && invalid ? t('invalid') : ''}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button variant="link" formAction="none" onClick={() => navigate(href(back))}>
                  {usual('cancel')}
                </Button>
                <Button
                  variant="primary"
                  disabled={!may}
                  disabledReason={words('onlyOperators')}
                  loading={save.isPending}
                >
                  {existing ? t('save') : t('create')}
                </Button>
              </SpaceBetween>
            }
          >
            <SpaceBetween size="l">
              <Identity {...fields} existing={existing !== undefined} />
              <Watched {...fields} />
              <Container header={<Header variant="h2">{t('actions')}</Header>}>
                <ActionFields {...fields} />
              </Container>
              {!existing && (
                <ExpandableSection variant="container" headerText={t('tags')}>
                  <TagFields {...fields} />
                </ExpandableSection>
              )}
            </SpaceBetween>
          </Form>
        </form>
        <SpaceBetween size="l">
          <Preview draft={draft} />
          {(draft.kind === 'metric' || draft.kind === 'math') && <RehearsalPanel draft={draft} />}
        </SpaceBetween>
      </div>
    </SpaceBetween>
  );
}

function inWords(problems: Problems, t: Translate<keyof (typeof editText)['en'] & string>): ProblemWords {
  return Object.fromEntries(Object.entries(problems).map(([field, problem]) => [field, t(problem)]));
}

function useSave(existing: Alarm | undefined) {
  const t = useText(editText);
  const client = useQueryClient();
  const notices = useNotices();
  const navigate = useNavigate();
  const href = useHref();
  return useMutation({
    mutationFn: (draft: Draft) => PUT[draft.kind](inputOf(draft, existing)),
    onSuccess: (_, draft) => {
      const name = draft.name.trim();
      notices.succeed(t('saved', { name }));
      client.invalidateQueries({ queryKey: [ALARMS] });
      navigate(href(`/alarms/${segment(name)}`));
    },
  });
}

function Identity({ draft, change, problems, existing }: FieldsProps & { readonly existing: boolean }) {
  const t = useText(editText);
  return (
    <Container>
      <SpaceBetween size="m">
        <Field name="name" label={t('name')} problems={problems}>
          <Input
            value={draft.name}
            disabled={existing}
            onChange={({ detail }) => change({ name: detail.value })}
          />
        </Field>
        <Field
          name="description"
          label={t('description')}
          description={t('descriptionMore')}
          problems={problems}
        >
          <Textarea
            value={draft.description}
            rows={2}
            onChange={({ detail }) => change({ description: detail.value })}
          />
        </Field>
        <Tiles
          ariaLabel={t('kind')}
          value={draft.kind}
          items={KINDS.map((value) => ({
            value,
            label: t(`kind_${value}`),
            description: t(`kind_${value}More`),
            disabled: existing && PUT[value] !== PUT[draft.kind],
          }))}
          onChange={({ detail }) => change({ kind: KINDS.find((kind) => kind === detail.value) ?? 'metric' })}
        />
      </SpaceBetween>
    </Container>
  );
}

function Watched(fields: FieldsProps) {
  const t = useText(editText);
  if (fields.draft.kind === 'composite') {
    return (
      <Container header={<Header variant="h2">{t('rule')}</Header>}>
        <CompositeFields {...fields} />
      </Container>
    );
  }
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">{t(fields.draft.kind === 'logs' ? 'logs' : 'metric')}</Header>}>
        {fields.draft.kind === 'logs' ? (
          <LogFields {...fields} />
        ) : fields.draft.kind === 'math' ? (
          <MathFields {...fields} />
        ) : (
          <MetricFields {...fields} />
        )}
      </Container>
      <Container header={<Header variant="h2">{t('condition')}</Header>}>
        <ConditionFields {...fields} />
      </Container>
    </SpaceBetween>
  );
}
