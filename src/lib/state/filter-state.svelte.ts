import { page } from '$app/state';
import { parseFilters, type DroppedFilter, type Filters } from '#lib/domain/filters.ts';
import type { Site } from '#lib/domain/site.ts';
import { rankableMetrics } from '#lib/metrics/registry.ts';
import { NO_QUERY } from '#lib/state/addresses.ts';

const RANKABLE = rankableMetrics().map(({ id }) => id);

/**
 * The filters of the address bar. Until the page has come to life they are those of the path
 * alone, as in the prerendered HTML, so that hydration meets the same markup.
 */
export class FilterState {
	hydrated = $state(false);
	readonly #site: () => Site;
	readonly #parsed: { filters: Filters; dropped: DroppedFilter[] } = $derived.by(() =>
		parseFilters(
			this.#site(),
			page.params['period'],
			this.hydrated ? page.url.searchParams : NO_QUERY,
			RANKABLE
		)
	);

	constructor(site: () => Site) {
		this.#site = site;
	}

	get filters(): Filters {
		return this.#parsed.filters;
	}

	get dropped(): readonly DroppedFilter[] {
		return this.#parsed.dropped;
	}
}
