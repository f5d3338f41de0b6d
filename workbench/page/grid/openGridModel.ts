import { type Model, registries } from '../../engine/load.ts';
import { openModel } from '../../engine/model.ts';
import { type Guard, guardPlugin } from './guard.ts';
import { type Deeds, rootCommandPlugin } from './rootCommands.ts';
import type { Transport } from './transport.ts';

export interface GridOptions {
  readonly data: unknown;
  readonly transport: Transport;
  readonly deeds: Deeds;
  readonly guard: Guard;
  readonly clientId: string;
}

/**
 * Opens the page's one copy of the document; every change of it goes through the transport. It computes the tabs that are
 * looked at: who opens a page does not wait for the others.
 */
export const openGridModel = ({ data, transport, deeds, guard, clientId }: GridOptions): Model => {
  const { featurePluginRegistry } = registries;
  featurePluginRegistry.add('rootCommands', rootCommandPlugin(deeds));
  featurePluginRegistry.add('guard', guardPlugin(guard));
  const client = { id: clientId, name: clientId };
  return openModel(data, { transport, client, computes: 'when read' });
};
