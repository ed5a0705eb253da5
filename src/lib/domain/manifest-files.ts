import type { ManifestFile } from '#lib/domain/manifest.ts';

/** Local days, ISO; `end` is the first day after. */
export interface DaySpan {
	readonly start: string;
	readonly end: string;
}

/**
 * The files without which a figure of these days could differ: those with a ticket accepted or still open in
 * them, those with the nearest ticket of the same issue, and whatever shares a ticket with one of them.
 * @param span null: all days
 * @returns in the order of the manifest
 */
export function filesFor(files: readonly ManifestFile[], span: DaySpan | null): ManifestFile[] {
	if (span === null) return [...files];
	const byName = new Map(files.map((file) => [file.name, file]));
	const wanted = new Set<string>();
	const take = (name: string) => {
		wanted.add(name);
		for (const other of byName.get(name)?.together ?? []) wanted.add(other);
	};
	for (const file of files) {
		const { firstDay, lastDay, activeUntil } = file;
		if (firstDay === null || lastDay === null || firstDay >= span.end) continue;
		if (activeUntil !== null && activeUntil < span.start) continue;
		take(file.name);
		if (lastDay >= span.start) file.repeats.forEach(take);
	}
	return files.filter(({ name }) => wanted.has(name));
}

/** The shortest span that holds both. */
export function hull(one: DaySpan, other: DaySpan): DaySpan {
	return {
		start: one.start < other.start ? one.start : other.start,
		end: one.end > other.end ? one.end : other.end
	};
}
