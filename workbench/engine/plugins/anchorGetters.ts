/** The getters of the anchors plugin, which the engine's own types do not know. */
import type { Model } from '../load.ts';
import type { Anchor } from './anchors.ts';

interface AnchorGetters {
  getAnchor(id: string): Anchor | undefined;
  getAnchors(kind?: string): readonly Anchor[];
}

const getters = (model: Model): AnchorGetters => model.getters as unknown as AnchorGetters; // registered at run time

export const getAnchor = (model: Model, id: string): Anchor | undefined => getters(model).getAnchor(id);
export const getAnchors = (model: Model, kind?: string): readonly Anchor[] => getters(model).getAnchors(kind);
