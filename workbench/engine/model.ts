/** Opens and exports o-spreadsheet models that behave like Google Sheets. */
import { installSheets } from './install.ts';
import { type Client, Model, type TransportService, type WorkbookData } from './load.ts';
import type { Computing } from './plugins/whenRead.ts';
import { quietly } from './quietly.ts';

export interface ModelOptions {
  /** Connects the model with others of the same document. */
  readonly transport?: unknown;
  readonly client?: Pick<Client, 'id' | 'name'>;
  /** Revisions that were made after `data` was saved. */
  readonly messages?: readonly unknown[];
  /** When formulas are computed; default: with every command. */
  readonly computes?: Computing['computes'];
}

/** @param data what `exportModel` gave, or undefined for an empty document. */
export const openModel = (
  data?: unknown,
  { transport, client, messages = [], computes = 'at once' }: ModelOptions = {},
): Model => {
  installSheets();
  return quietly(
    () =>
      new Model(
        data ?? {},
        {
          custom: { computes } satisfies Computing,
          // Transports and messages come over a wire; the engine checks their revision ids.
          ...(transport === undefined ? {} : { transportService: transport as TransportService }),
          ...(client === undefined ? {} : { client: client as Client }),
        },
        messages as ConstructorParameters<typeof Model>[2],
      ),
  );
};

/**
 * The document as JSON. The engine's own `exportData` builds a second model to verify a compressed form, which takes
 * seconds; this is the plain form, which every version reads.
 */
export const exportModel = (model: Model): WorkbookData => quietly(() => model._exportData(false));
