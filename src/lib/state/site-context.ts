import { createContext } from 'svelte';
import type { Site } from '#lib/domain/site.ts';
import type { Language } from '#lib/domain/text.ts';
import type { CommonMessages } from '#lib/i18n/zh-CN/common.ts';
import type { LiveEngine } from '#lib/state/live-engine.svelte.ts';

/** What every component of a page can ask for. Getters, as the language changes while one navigates. */
export interface SiteContext {
	readonly site: Site;
	readonly language: Language;
	readonly words: CommonMessages;
	/** Quarters that have a published report. */
	readonly reports: readonly string[];
	readonly engine: LiveEngine;
}

export const [getSiteContext, setSiteContext] = createContext<SiteContext>();
