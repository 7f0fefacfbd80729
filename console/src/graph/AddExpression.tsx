import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import { useText } from '../text/useText';
import { browserText } from './browserText';
import { type Row, rowIds, withIds } from './rows';

/** Adds a row of an expression, whose metrics keep the ids that it names. */
export function AddExpression({
  rows,
  change,
}: {
  readonly rows: readonly Row[];
  readonly change: (rows: readonly Row[]) => void;
}) {
  const t = useText(browserText);
  const sql = () => {
    const [namespace, name] = rows.find((row) => row.fields.length > 0)?.fields ?? [];
    return namespace
      ? `SELECT AVG("${name}") FROM "${namespace}"`
      : 'SELECT AVG(CPUUtilization) FROM "AWS/EC2"';
  };
  const search = () => {
    const [namespace, name, ...rest] = rows.find((row) => row.fields.length > 0)?.fields ?? [];
    const names = rest.filter((_, index) => index % 2 === 0);
    return namespace
      ? `SEARCH('{"${[namespace, ...names].join('","')}"} MetricName="${name}"', 'Average')`
      : `SEARCH('{AWS/Lambda,FunctionName} MetricName="Errors"', 'Sum')`;
  };
  const expressions = {
    math: () => rowIds(rows).slice(0, 2).join(' + ') || 'm1',
    search,
    sql,
  };
  return (
    <ButtonDropdown
      expandToViewport
      items={[
        { id: 'math', text: t('addMath') },
        { id: 'search', text: t('addSearch') },
        { id: 'sql', text: t('addSql') },
      ]}
      onItemClick={({ detail }) => {
        const expression = expressions[detail.id as keyof typeof expressions]();
        change(withIds([...rows, { fields: [], options: { expression } }]));
      }}
    >
      {t('addExpression')}
    </ButtonDropdown>
  );
}
