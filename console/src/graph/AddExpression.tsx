import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import { useText } from '../text/useText';
import { browserText } from './browserText';
import { type Row, rowIds } from './rows';

/** Adds a row of an expression. */
export function AddExpression({
  rows,
  add,
}: {
  readonly rows: readonly Row[];
  readonly add: (row: Row) => void;
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
      onItemClick={({ detail }) =>
        add({ fields: [], options: { expression: expressions[detail.id as keyof typeof expressions]() } })
      }
    >
      {t('addExpression')}
    </ButtonDropdown>
  );
}
