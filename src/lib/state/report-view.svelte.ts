import { onMount, untrack } from 'svelte';
import { defaultFilters, figureFilters, filterQuery, type Filters } from '#lib/domain/filters.ts';
import { reportContext, type ReportContext } from '#lib/reports/context.ts';
import { FilterState } from '#lib/state/filter-state.svelte.ts';
import { getSiteContext, type SiteContext } from '#lib/state/site-context.ts';

/** A report that says which period it shows. */
interface Dated {
	readonly period: { readonly id: string };
}

export interface ReportSource<Report extends Dated> {
	/** The prerendered report of the address's path. */
	readonly published: () => Report;
	/** Imports its model when it is first asked: what only a live answer needs is no part of the page. */
	readonly build: (context: ReportContext) => Promise<Report>;
}

/**
 * What a page draws: the published report until the engine answers, then the live one for the
 * filters in the address. Answers that come too late are dropped; a failure keeps the last figures.
 */
export class ReportView<Report extends Dated> {
	readonly filterState: FilterState;
	/** Where the shown figures come from. */
	origin = $state<'published' | 'live'>('published');
	computing = $state(false);
	failure = $state<string | null>(null);
	/** Counts the answers of the engine that were drawn. */
	revision = $state(0);
	/** Filters that the shown report was computed for. */
	applied = $state.raw<Filters | null>(null);
	#live = $state.raw<Report | null>(null);
	readonly #source: ReportSource<Report>;
	readonly #context: SiteContext;
	#asked = 0;

	constructor(source: ReportSource<Report>, context: SiteContext) {
		this.#source = source;
		this.#context = context;
		this.filterState = new FilterState(() => context.site);
	}

	get report(): Report {
		return this.#live ?? this.#source.published();
	}

	get filters(): Filters {
		return this.filterState.filters;
	}

	/** True while the figures on the page are not those of the filters in the address. */
	get stale(): boolean {
		const shown = this.applied ?? defaultFilters(this.#context.site);
		const asked = this.filters;
		return (
			this.report.period.id !== asked.period.id ||
			queryOfFigures(this.#context, asked).toString() !== queryOfFigures(this.#context, shown).toString()
		);
	}

	/** Shows the published report where it answers the filters, then asks the engine. */
	async refresh(filters: Filters, ready = this.#context.engine.ready): Promise<void> {
		const { site, engine } = this.#context;
		const turn = ++this.#asked;
		const published = this.#source.published();
		const isPublished = published.period.id === filters.period.id && isUnfiltered(filters, this.#context);
		if (isPublished && !ready) {
			this.#live = null;
			this.applied = null;
			this.origin = 'published';
			this.failure = null;
			return;
		}
		this.computing = true;
		try {
			const report = await this.#source.build(reportContext(await engine.start(), site, filters));
			if (turn !== this.#asked) return;
			this.#live = report;
			this.applied = filters;
			this.origin = 'live';
			this.failure = null;
			this.revision += 1;
		} catch (error) {
			if (turn === this.#asked && !isAbort(error))
				this.failure = error instanceof Error ? error.message : String(error);
		} finally {
			if (turn === this.#asked) this.computing = false;
		}
	}
}

function isAbort(error: unknown): boolean {
	return error instanceof Error && error.name === 'AbortError';
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
		const ready = context.engine.ready;
		untrack(() => void view.refresh(filters, ready));
	});
	return view;
}
