import { useMemo } from 'preact/hooks';
import { leafRule } from '../../src/domain/mining/leafRule.ts';
import type { Leaf } from '../../src/domain/mining/leaves.ts';
import { membersOf } from '../../src/domain/mining/membersOf.ts';
import type { Mined } from '../../src/domain/mining/mined.ts';
import { sentence } from '../../src/formulas/rule/sentence.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { useKnown } from './begun.ts';
import { Judged } from './judged.tsx';
import { SaveAs } from './saveAs.tsx';

/** R35, R36: the groups that the tree tells apart, each a profile that can become a segment. */
export const TreeView = ({ mined: { tree, leaves }, title }: { mined: Mined; title: string }) => {
  const { say } = useDialog();
  return (
    <section class="box" aria-labelledby="tree-title">
      <h2 id="tree-title">{say('mining.tree')}</h2>
      <p class="muted">{say(leaves.length > 1 ? 'mining.tree.about' : 'mining.tree.one')}</p>
      <Judged figures={tree} />
      {leaves.length > 1 && (
        <ol class="leaves">
          {leaves.map((leaf, index) => (
            <LeafItem key={index} leaf={leaf} title={title} />
          ))}
        </ol>
      )}
    </section>
  );
};

const LeafItem = ({
  leaf: { conditions, probability, count: kept },
  title,
}: {
  leaf: Leaf;
  title: string;
}) => {
  const { say, count } = useDialog();
  const { register, fieldOf, ruleWords, percent } = useKnown();
  const { rule, all } = useMemo(() => {
    const columns = conditions.flatMap(({ column }) => {
      const field = fieldOf(column);
      return field ? [register.column(field)] : [];
    });
    return {
      rule: leafRule(conditions, (column) => {
        const [field, read] = [fieldOf(column), columns.find(({ name }) => name === column)];
        return field && read && { ...read, field: field.field };
      }),
      all: membersOf(conditions, columns, register.ids().length).length,
    };
  }, [conditions]);
  const share = percent(probability);
  return (
    <li>
      <p class="chance">
        <b>{share}</b> {say('mining.says')}
      </p>
      <div>
        <p>{rule ? sentence(rule, ruleWords) : say('mining.everyone')}</p>
        <p class="muted">{say('mining.leaf', { n: count(kept), all: count(all) })}</p>
        {rule && <SaveAs name={`${title} ${share}`} pattern={{ rule }} />}
      </div>
    </li>
  );
};
