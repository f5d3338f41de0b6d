import { type FunctionExpression, parse, type Statement, type VariableDeclarator } from 'acorn';

/**
 * The script with `function f(a) {…}` in the place of `var f = function (a) {…}` where a module's own functions are
 * defined, one level inside the script's function: a sign shorter, and V8 makes them quicker. What they call is not
 * asked before they are called, so that their place does not matter.
 */
export const declarations = (code: string): string => {
  const [script] = parse(code, { ecmaVersion: 2020 }).body;
  const call = script?.type === 'VariableDeclaration' ? script.declarations[0]?.init : null;
  const callee = call?.type === 'CallExpression' ? call.callee : null;
  if (callee?.type !== 'ArrowFunctionExpression' || callee.body.type !== 'BlockStatement')
    throw new Error('The bundle is no longer one function that is called: see declarations.ts');
  const { body, start, end } = callee.body;
  return `${code.slice(0, start)}{${body.map((one) => declared(code, one)).join('')}}${code.slice(end)}`;
};

const declared = (code: string, statement: Statement): string => {
  if (statement.type !== 'VariableDeclaration' || statement.kind !== 'var')
    return code.slice(statement.start, statement.end);
  const functions = statement.declarations.map((one) => declaration(code, one));
  const others = statement.declarations.filter((_, index) => functions[index] === '');
  const rest = others.map(({ start, end }) => code.slice(start, end)).join();
  return functions.join('') + (rest === '' ? '' : `var ${rest};`);
};

/** Blank where the variable is none of a plain function. */
const declaration = (code: string, { id, init }: VariableDeclarator): string => {
  if (id.type !== 'Identifier' || init?.type !== 'FunctionExpression' || init.id) return '';
  return `${beginning(init)} ${id.name}${code.slice(code.indexOf('(', init.start), init.end)}`;
};

const beginning = ({ async, generator }: FunctionExpression): string =>
  `${async ? 'async ' : ''}function${generator ? '*' : ''}`;
