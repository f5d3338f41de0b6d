/** Registers the workbench's plugins with o-spreadsheet. */
import { installAnchors } from './anchors.ts';
import { installBandedStyle } from './bandedStyle.ts';
import { installCellCommands } from './cellCommands.ts';
import { installEvaluation } from './evaluation.ts';
import { installLazyStyles } from './lazyStyles.ts';
import { installLazyViews } from './lazyViews.ts';
import { installNewRowLooks } from './newRowLooks.ts';
import { installQuickImport } from './quickImport.ts';
import { installQuickSort } from './quickSort.ts';
import { installRowHeights } from './rowHeights.ts';
import { installSharedFilter } from './sharedFilter.ts';
import { installValidationRanges } from './validationRanges.ts';
import { installWhenRead } from './whenRead.ts';
import { installWriteCells } from './writeCells.ts';

export const installPlugins = (): void => {
  installWriteCells();
  installCellCommands();
  installNewRowLooks();
  installAnchors();
  installEvaluation();
  installWhenRead();
  installSharedFilter();
  installValidationRanges();
  installBandedStyle();
  installLazyStyles();
  installLazyViews();
  installRowHeights();
  installQuickImport();
  installQuickSort();
};
