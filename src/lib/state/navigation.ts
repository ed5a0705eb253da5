import { goto } from '$app/navigation';
import type { Filters } from '#lib/domain/filters.ts';
import { bureauHref, pageHref, type LinkOptions, type PageId } from '#lib/state/links.ts';
import type { SiteContext } from '#lib/state/site-context.ts';

/** Where the filters of a page lead: its own address, with the focus and the scroll left alone. */
export type FilterTarget = PageId | { readonly bureau: string };

/** Pages that are prerendered for each quarter, half-year and year; of the others only the newest quarter is. */
export function hasPeriodPages(target: FilterTarget): boolean {
	return typeof target === 'string' && target !== 'trends';
}

export function filterHref(
	context: SiteContext,
	target: FilterTarget,
	filters: Filters,
	options?: LinkOptions
): string {
	return typeof target === 'string'
		? pageHref(context, target, filters, options)
		: bureauHref(context, target.bureau, filters, options);
}

/** The whole address of what is on screen, its period named: short, readable, and the same next quarter. */
export function sharedAddress(context: SiteContext, target: FilterTarget, filters: Filters): string {
	return new URL(filterHref(context, target, filters, { pinned: true }), location.href).href;
}

/** Goes to the same page under other filters; the browser's back button undoes it. */
export async function applyFilters(
	context: SiteContext,
	target: FilterTarget,
	filters: Filters
): Promise<void> {
	await goto(filterHref(context, target, filters), { keepFocus: true, noScroll: true });
}
