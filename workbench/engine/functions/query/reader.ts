/** Walks the tokens of a query; words are taken without regard to case. */
import { queryFault, type Token } from './tokens.ts';

export class Reader {
  private at = 0;
  private readonly all: readonly Token[];
  constructor(all: readonly Token[]) {
    this.all = all;
  }

  peek(ahead = 0): Token {
    return this.all[this.at + ahead] ?? { kind: 'end', text: '' };
  }

  next(): Token {
    const token = this.peek();
    this.at++;
    return token;
  }

  isWord(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'word' && token.text.toLowerCase() === text;
  }

  /** Takes the word if it is next. */
  word(text: string): boolean {
    if (!this.isWord(text)) return false;
    this.at++;
    return true;
  }

  words(...texts: readonly string[]): boolean {
    if (!texts.every((text, ahead) => this.isWord(text, ahead))) return false;
    this.at += texts.length;
    return true;
  }

  isMark(text: string): boolean {
    const token = this.peek();
    return token.kind === 'mark' && token.text === text;
  }

  mark(text: string): boolean {
    if (!this.isMark(text)) return false;
    this.at++;
    return true;
  }

  expectMark(text: string): void {
    if (!this.mark(text)) throw queryFault(`PARSE_ERROR: "${text}" was expected, not "${this.peek().text}".`);
  }

  expectEnd(): void {
    if (this.peek().kind !== 'end') throw queryFault(`PARSE_ERROR: Encountered "${this.peek().text}".`);
  }

  /** For trying one reading and then another. */
  position(): number {
    return this.at;
  }

  rewind(to: number): void {
    this.at = to;
  }
}
