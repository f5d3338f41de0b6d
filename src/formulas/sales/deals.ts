/** Formulas over all opportunities, a row each: parts of those of the tab Pipeline. */
import { isOpen, probabilityOf } from '../insight/stages.ts';
import { cells, today } from '../insight/template.ts';

/** A column of Opportunities. */
export const deal = (column: string): string => cells('Opportunities', column);

export const stage = deal('stage');
export const closed = deal('closedOn');

/** What it is worth; 0 where nothing is said. */
export const amount = `IF(ISNUMBER(${deal('value')}),${deal('value')},0)`;

/** 1 where it is open. */
export const live = isOpen(stage);

/** What it is worth, weighted by how likely its stage is won. */
export const likely = `${amount}*${probabilityOf(stage)}`;

/** Shown for what an opportunity leaves blank, so that the parts of a list sum to the whole. */
export const blank = '–';
export const named = (key: string): string => `IF(${key}="","${blank}",${key})`;

/** A column of Stages, and what stands there for the stage of each opportunity or of a list. */
export const stageOf = (column: string): string => cells('Stages', column);
export const ofStage = (names: string, column: string, otherwise = '""'): string =>
  `IFERROR(VLOOKUP(${names},{${stageOf('name')},${stageOf(column)}},2,FALSE),${otherwise})`;

const [since, opened] = [deal('stageSince'), deal('openedOn')];
/** Whole days in its stage; since it was opened, where no move is on record; blank without either. */
export const daysInStage = `IF(ISNUMBER(${since}),${today}-INT(${since}),IF(ISNUMBER(${opened}),${today}-INT(${opened}),))`;
