import { Refusal } from '../schema/refusal.ts';

/** What a module gives to others, by name. */
type Given = Readonly<Record<string, unknown>>;

/** A piece of code in `Parts.html`: which pieces it takes from, by their places, and its text, the body of a function. */
type Piece = readonly [name: string, needs: readonly number[], body: string];

/**
 * Code that few executions need, in `Parts.html` beside `Code.js`. The build writes the file: its first and its last line
 * are the stamp of this build, the second says which piece each part begins with, and each other line holds a piece. It
 * is read once an execution, and of its pieces those are evaluated that a part needs, each once.
 * @param own What `Code.js` gives to the pieces.
 * @returns what a part gives, by the part's name. @throws Refusal `partsBroken` where the file is not this build's.
 */
export const openParts = (stamp: string, own: () => Given): ((name: string) => Given) => {
  let lines: readonly string[] = [];
  let begins: Readonly<Record<string, number>> = {};
  let given: Given = {};
  const made = new Map<number, Given>();
  const open = (): void => {
    const read = HtmlService.createHtmlOutputFromFile('Parts').getContent().trim().split('\n');
    const [first = '', index = ''] = read;
    if (first.trim() !== stamp || read[read.length - 1] !== stamp)
      throw new Error(`it is of the build ${first.slice(0, 20)}, Code.js of ${stamp}, or it is not whole`);
    begins = JSON.parse(index);
    given = own();
    lines = read;
  };
  const piece = (at: number): Given => {
    const known = made.get(at);
    if (known) return known;
    const [name, needs, body]: Piece = JSON.parse(lines[at] ?? '');
    // The text is of our own file, which the build wrote, and nothing that anybody typed.
    const evaluate = new Function('given', 'pieces', `${body}\n//# sourceURL=clientele/${name}.js`);
    const gives: Given = evaluate(given, needs.map(piece));
    made.set(at, gives);
    return gives;
  };
  return (name) => {
    try {
      if (lines.length === 0) open();
      return piece(begins[name] ?? -1);
    } catch (error) {
      console.error(
        `Parts.html cannot be used: ${error instanceof Error ? error.message : error}. Deploy again.`,
      );
      throw new Refusal('partsBroken');
    }
  };
};

type Requests = Readonly<
  Record<string, { readonly roles: unknown; input(): unknown; run(...all: unknown[]): unknown }>
>;

/** Stands in `Code.js` for requests that a part declares: their names are known, the part is read when one is asked. */
export const requestsOf = (names: readonly string[], declared: () => unknown): Requests => {
  // The build looked at what stands there.
  const one = (name: string) => (declared() as Requests)[name];
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        get roles() {
          return one(name)?.roles;
        },
        input: () => one(name)?.input(),
        run: (...all) => one(name)?.run(...all),
      },
    ]),
  );
};

/** Stands in `Code.js` for a port that a part opens, which happens when something is first asked of it. */
export const portOf = (open: () => object): object => {
  let port: object | null = null;
  return new Proxy(
    {},
    {
      get: (_, key) => {
        port ??= open();
        return Reflect.get(port, key);
      },
    },
  );
};
