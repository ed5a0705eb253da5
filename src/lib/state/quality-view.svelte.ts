import { untrack } from 'svelte';
import type { QualityReport } from '#lib/quality/report.ts';
import type { AdoptedData } from '#lib/state/data-source.ts';
import { getSiteContext, type SiteContext } from '#lib/state/site-context.ts';

/** What the quality page draws: the published report, or that of the files which pages show in its place. */
export class QualityView {
	failure = $state<string | null>(null);
	readonly #published: () => QualityReport;
	readonly #context: SiteContext;
	#local = $state.raw<{ readonly report: QualityReport; readonly of: AdoptedData } | null>(null);

	constructor(published: () => QualityReport, context: SiteContext) {
		this.#published = published;
		this.#context = context;
	}

	/** Null while the files that pages show are being checked: findings of others are never shown with them. */
	get report(): QualityReport | null {
		const { adopted } = this.#context.engine;
		if (adopted === null) return this.#published();
		return this.#local?.of === adopted ? this.#local.report : null;
	}

	/** Checks the files that are shown in place of the site's own. */
	async inspect(adopted: AdoptedData, signal: AbortSignal): Promise<void> {
		this.failure = null;
		try {
			const { inspectAdopted } = await import('#lib/state/local-quality.ts');
			const report = await inspectAdopted(adopted, signal);
			if (!signal.aborted) this.#local = { report, of: adopted };
		} catch (error) {
			if (!signal.aborted) this.failure = error instanceof Error ? error.message : String(error);
		}
	}
}

/** Makes the view of the page: call once while the page's component is set up. */
export function createQualityView(published: () => QualityReport): QualityView {
	const context = getSiteContext();
	const view = new QualityView(published, context);
	$effect(() => {
		const { adopted } = context.engine;
		if (adopted === null) return;
		const abort = new AbortController();
		untrack(() => void view.inspect(adopted, abort.signal));
		return () => abort.abort();
	});
	return view;
}
