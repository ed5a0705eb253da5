import type { Engine } from '#lib/engine/engine.ts';
import type { EngineRecipe } from '#lib/state/engine-recipe.ts';

/** An engine that fills itself, and again after a loss: SupervisedEngine is one. */
export interface SelfFilling extends Engine {
	start(): Promise<void>;
	restart(): Promise<void>;
}

/** Makes an engine by a recipe. */
export type MakeEngine = (recipe: EngineRecipe) => Promise<SelfFilling>;

/** An engine's modules load only when one is wanted, so that a page is readable and light before. */
export const inBrowser: MakeEngine = async (recipe) =>
	(await import('#lib/state/engine-recipe.ts')).createSupervisedEngine(recipe);
