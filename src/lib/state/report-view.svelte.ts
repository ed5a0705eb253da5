import { isAbort } from '#lib/domain/errors.ts';
import { onMount, untrack } from 'svelte';
import { defaultFilters, figureFilters, filterQuery, type Filters } from '#lib/domain/filters.ts';
import { reportContext, type ReportContext } from '#lib/reports/context.ts';
import { spanOf, type Reach } from '#lib/reports/reach.ts';
import { FilterState } from '#lib/state/filter-state.svelte.ts';
import type { AdoptedData } from '#lib/state/data-source.ts';
import { getSiteContext, type SiteContext } from '#lib/state/site-context.ts';

/** A report that says which period it shows. */
interface Dated {
	readonly period: { readonly id: string };
}

export interface ReportSource<Report extends Dated> {
	/** The prerendered report of the address's path; null where there is none. */
	readonly published: () => Report | null;
	/** Imports its model when it is first asked: what only a live answer needs is no part of the page. */
	readonly build: (context: ReportContext) => Promise<Report>;
	/** How far it looks, so that its exports are loaded at once. */
	readonly reach: Reach;
}

/** A report that the engine computed. */
interface Answer<Report> {
	readonly report: Report;
	/** Filters that it was computed for. */
	readonly filters: Filters;
	/** Data that it was computed from; null: the site's own. */
	readonly adopted: AdoptedData | null;
}

/**
 * What a page draws: the published report until the engine answers, then the live one for the
 * filters in the address. Answers that come too late are dropped; a failure keeps the last figures.
 * Where the engine holds other data than the site was built from, neither the published report nor an
 * answer from other data is ever shown: the page waits instead.
 */
export class ReportView<Report extends Dated> {
	readonly filterState: FilterState;
	computing = $state(false);
	failure = $state<string | null>(null);
	/** Counts the answers of the engine that were drawn. */
	revision = $state(0);
	#answer = $state.raw<Answer<Report> | null>(null);
	readonly #source: ReportSource<Report>;
	readonly #context: SiteContext;
	#asked = 0;

	constructor(source: ReportSource<Report>, context: SiteContext) {
		this.#source = source;
		this.#context = context;
		this.filterState = new FilterState(() => context.site);
	}

	/** The answer that belongs to the data which the site shows now. */
	get #current(): Answer<Report> | null {
		const answer = this.#answer;
		return answer?.adopted === this.#context.engine.adopted ? answer : null;
	}

	get #published(): Report | null {
		return this.#context.engine.adopted === null ? this.#source.published() : null;
	}

	/** What can be drawn: null while there are no figures of the data that the site shows. */
	get shown(): Report | null {
		return this.#current?.report ?? this.#published;
	}

	/** @throws Error while there is nothing to draw */
	get report(): Report {
		const { shown } = this;
		if (shown === null) throw new Error('There are no figures of these data yet.');
		return shown;
	}

	/** Where the shown figures come from. */
	get origin(): 'published' | 'live' {
		return this.#current === null ? 'published' : 'live';
	}

	/** Filters that the shown report was computed for; null where it is the published one. */
	get applied(): Filters | null {
		return this.#current?.filters ?? null;
	}

	get filters(): Filters {
		return this.filterState.filters;
	}

	/** True while the figures on the page are not those of the filters in the address. */
	get stale(): boolean {
		const shown = this.applied ?? defaultFilters(this.#context.site);
		const asked = this.filters;
		return (
			this.shown?.period.id !== asked.period.id ||
			queryOfFigures(this.#context, asked).toString() !== queryOfFigures(this.#context, shown).toString()
		);
	}

	/** Shows the published report where it answers the filters, then asks the engine. */
	async refresh(filters: Filters, ready = this.#context.engine.ready): Promise<void> {
		const { site, engine } = this.#context;
		const { adopted } = engine;
		const turn = ++this.#asked;
		const published = this.#published;
		const isPublished = published?.period.id === filters.period.id && isUnfiltered(filters, this.#context);
		const span = spanOf(this.#source.reach, filters, site);
		if (isPublished && !ready) {
			engine.exports.want(span);
			this.#answer = null;
			this.failure = null;
			return;
		}
		this.computing = true;
		let { changes } = engine;
		try {
			const running = await engine.start(span);
			changes = engine.changes;
			// Other data came meanwhile: their own turn asks them.
			if (turn !== this.#asked || engine.adopted !== adopted) return;
			const report = await this.#source.build(
				reportContext(running, site, filters, (days) => engine.start(days))
			);
			if (turn !== this.#asked || engine.adopted !== adopted) return;
			this.#answer = { report, filters, adopted };
			this.failure = null;
			this.revision += 1;
		} catch (error) {
			if (turn === this.#asked && engine.changes === changes && !isAbort(error))
				this.failure = error instanceof Error ? error.message : String(error);
		} finally {
			if (turn === this.#asked) this.computing = false;
		}
	}
}

/** Two looks at the same figures have the same query. */
function queryOfFigures({ site }: Pick<SiteContext, 'site'>, filters: Filters): URLSearchParams {
	return filterQuery(site, figureFilters(filters));
}

function isUnfiltered(filters: Filters, { site }: SiteContext): boolean {
	const query = queryOfFigures({ site }, filters);
	query.delete('period');
	return query.size === 0;
}

/** Makes the view of a page: call once while the page's component is set up. */
export function createReportView<Report extends Dated>(source: ReportSource<Report>): ReportView<Report> {
	const context = getSiteContext();
	const view = new ReportView(source, context);
	onMount(() => {
		view.filterState.hydrated = true;
	});
	$effect(() => {
		if (!view.filterState.hydrated) return;
		const filters = view.filters;
		// A new path brings a new published report; a ready or rebuilt engine brings new answers.
		source.published();
		const { ready } = context.engine;
		untrack(() => void view.refresh(filters, ready));
	});
	return view;
}
