/** The fields of the engine's chart definitions that a file can hold. */
export interface Chart {
  readonly type: 'bar' | 'line' | 'pie' | 'scatter' | 'combo';
  readonly title?: { readonly text?: string };
  readonly stacked?: boolean;
  readonly horizontal?: boolean;
  readonly fillArea?: boolean;
  readonly isDoughnut?: boolean;
  readonly showValues?: boolean;
  readonly legendPosition?: string;
  readonly dataSource: {
    readonly type: 'range';
    readonly dataSets: readonly { readonly dataSetId: string; readonly dataRange: string }[];
    readonly dataSetsHaveTitle: boolean;
    readonly labelRange?: string;
  };
  readonly dataSetStyles?: Readonly<
    Record<string, { readonly backgroundColor?: string; readonly type?: string } | undefined>
  >;
  readonly axesDesign?: Readonly<Record<string, { readonly title?: { readonly text?: string } } | undefined>>;
}

const kinds = ['bar', 'line', 'pie', 'scatter', 'combo'];

export const isChart = (data: unknown): data is Chart =>
  typeof data === 'object' &&
  data !== null &&
  'type' in data &&
  kinds.includes(String(data.type)) &&
  'dataSource' in data &&
  typeof data.dataSource === 'object' &&
  data.dataSource !== null &&
  'type' in data.dataSource &&
  data.dataSource.type === 'range';
