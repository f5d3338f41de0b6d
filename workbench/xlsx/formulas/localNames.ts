import { isCall, type Token } from './lexFormula.ts';

/** The names that LET and LAMBDA declare in a formula, in lower case. */
export const localNames = (tokens: readonly Token[]): ReadonlySet<string> => {
  const names = new Set<string>();
  const solid = tokens.filter(({ kind }) => kind !== 'space');
  const open: { call: string; argument: number }[] = [];
  solid.forEach(({ kind, text }, index) => {
    const inside = open.at(-1);
    if (text === '(') open.push({ call: callee(solid, index), argument: 0 });
    else if (text === '{') open.push({ call: '{', argument: 0 });
    else if (text === ')' || text === '}') open.pop();
    else if (inside && (text === ',' || text === ';')) inside.argument += 1;
    else if (kind === 'word' && inside && standsAlone(solid, index) && declares(inside))
      names.add(text.toLowerCase());
  });
  return names;
};

const callee = (tokens: readonly Token[], paren: number): string => {
  const before = tokens[paren - 1];
  if (before?.kind !== 'word' || !isCall(tokens, paren - 1)) return '';
  return before.text.toUpperCase().replace(/^_XLFN\./, '');
};

/** LET declares in every other argument, LAMBDA in all; the last one, its body, is followed by `)` and so not alone. */
const declares = ({ call, argument }: { call: string; argument: number }): boolean =>
  call === 'LAMBDA' || (call === 'LET' && argument % 2 === 0);

const standsAlone = (tokens: readonly Token[], index: number): boolean =>
  /^[(,;]$/.test(tokens[index - 1]?.text ?? '') && /^[,;]$/.test(tokens[index + 1]?.text ?? '');
