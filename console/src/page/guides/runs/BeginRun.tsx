import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { beginRun, planRun, type Runbook, type RunbookParameter } from '../../../api/runbooks';
import { Dialog } from '../../../component/Dialog';
import { Loaded } from '../../../component/Loaded';
import { useSettled } from '../../../component/useSettled';
import { useText } from '../../../text/useText';
import { segment, useHref } from '../../../url/useUrlState';
import { PlannedSteps } from './PlannedSteps';
import { shortName } from './RunbookList';
import { runsText } from './text';

type Values = Readonly<Record<string, string>>;

interface BeginRunProps {
  readonly runbook: Runbook;
  readonly close: () => void;
}

/** Asks for the parameters of a runbook, shows what it would do, and begins it. */
export function BeginRun({ runbook, close }: BeginRunProps) {
  const t = useText(runsText);
  const navigate = useNavigate();
  const href = useHref();
  const [values, setValues] = useState<Values>(() =>
    Object.fromEntries(runbook.parameters.map(({ name, fallback }) => [name, fallback])),
  );
  const [why, setWhy] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = missingOf(runbook, values);
  const begin = { runbook: runbook.name, parameters: given(values), why: why.trim() };
  const beginning = useMutation({
    mutationFn: () => beginRun(begin),
    onSuccess: (run) => navigate(href(`/guides/runs/${segment(run.id)}`)),
  });
  const start = () => {
    setAsked(true);
    if (missing.length === 0) {
      beginning.mutate();
    }
  };
  return (
    <Dialog
      size="large"
      header={t('beginTitle', { name: shortName(runbook) })}
      action={t('begin')}
      busy={beginning.isPending}
      error={beginning.error}
      act={start}
      close={close}
    >
      <Box>{t('beginMore')}</Box>
      {runbook.parameters.map((parameter) => (
        <ParameterField
          key={parameter.name}
          parameter={parameter}
          value={values[parameter.name] ?? ''}
          error={asked && missing.includes(parameter.name) ? t('required') : undefined}
          onChange={(value) => setValues((before) => ({ ...before, [parameter.name]: value }))}
        />
      ))}
      <FormField label={t('why')} description={t('whyMore')} stretch>
        <Input value={why} onChange={({ detail }) => setWhy(detail.value)} />
      </FormField>
      <Plan runbook={runbook} values={values} />
    </Dialog>
  );
}

/** The parameters that have no value yet; each needs one. */
function missingOf({ parameters }: Runbook, values: Values): readonly string[] {
  return parameters.filter(({ name }) => !values[name]?.trim()).map(({ name }) => name);
}

function given(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
}

interface ParameterFieldProps {
  readonly parameter: RunbookParameter;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function ParameterField({ parameter, value, error, onChange }: ParameterFieldProps) {
  const options = parameter.choices.map((choice) => ({ value: choice, label: choice }));
  return (
    <FormField
      label={parameter.name}
      description={parameter.description}
      {...(error ? { errorText: error } : {})}
      stretch
    >
      {options.length > 0 ? (
        <Select
          options={options}
          selectedOption={options.find((option) => option.value === value) ?? null}
          onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
        />
      ) : (
        <Input
          value={value}
          inputMode={parameter.type === 'NUMBER' ? 'decimal' : 'text'}
          placeholder={parameter.type === 'TIME' ? new Date().toISOString().replace(/\.\d+/, '') : ''}
          onChange={({ detail }) => onChange(detail.value)}
        />
      )}
    </FormField>
  );
}

interface PlanProps {
  readonly runbook: Runbook;
  readonly values: Values;
}

/** The steps with the values in them, as the server would carry them out. */
function Plan({ runbook, values }: PlanProps) {
  const t = useText(runsText);
  const settled = useSettled(values);
  const ready = missingOf(runbook, settled).length === 0;
  const plan = useQuery({
    queryKey: ['runbooks', 'plan', runbook.name, settled],
    queryFn: ({ signal }) => planRun({ runbook: runbook.name, parameters: given(settled), why: '' }, signal),
    enabled: ready,
    placeholderData: (before) => before,
  });
  return (
    <ExpandableSection headerText={t('plan')} defaultExpanded>
      {ready ? (
        <Loaded query={plan}>{(planned) => <PlannedSteps steps={planned.steps} />}</Loaded>
      ) : (
        <PlannedSteps steps={runbook.steps} />
      )}
    </ExpandableSection>
  );
}
