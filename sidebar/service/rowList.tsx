import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { RowTable, type RowTableProps } from '../rows/rowTable.tsx';

type Worked = 'SurveyAnswers' | 'OnlineReviews' | 'Improvements';
type Led = 'ServiceLevels' | 'Causes' | 'Measures' | 'VisitPlans';

interface Props extends RowTableProps {
  readonly table: Worked | Led;
}

/** Rows of a table of service. */
export const RowList = (props: Props) => {
  const { table } = props;
  const { say } = useDialog();
  return (
    <RowTable
      {...props}
      add={say(`service.add.${table}`)}
      empty={say('service.none')}
      save={(row) =>
        table === 'SurveyAnswers' || table === 'OnlineReviews' || table === 'Improvements'
          ? ask('saveServiceRow', { table, ...row })
          : ask('saveServiceRule', { table, ...row })
      }
    />
  );
};
