import { isAsBuilt, type Manifest, type ManifestFile } from '#lib/domain/manifest.ts';
import { filesFor, type DaySpan } from '#lib/domain/manifest-files.ts';
import type { ExportFile, Site } from '#lib/domain/site.ts';
import type { RawTable } from '#lib/engine/engine.ts';
import { fetchManifest } from '#lib/state/site-manifest.ts';

/** The files under exports/ are not those that the manifest describes: some were put there since. */
export class ChangedExports extends Error {
	override readonly name = 'ChangedExports';
}

/** The exports of a site: which there are by the manifest, which pages ask for, which the engine holds. */
export class SiteExports {
	/** Null before the first look, and where the site has none: then all of the site's exports are loaded. */
	manifest: Manifest | null = null;
	readonly #spans: DaySpan[] = [];
	#held: ReadonlySet<string> = new Set();

	/**
	 * Fetches the manifest. Where it does not answer or fit, what is known of it stays: without any, all is loaded.
	 * @returns the exports in place of those that the site was built from; null where they are the same
	 */
	async look(site: Pick<Site, 'dataHash'>, signal: AbortSignal): Promise<ExportFile[] | null> {
		const { manifest: known } = this;
		const manifest = await fetchManifest(signal).catch(() => known);
		signal.throwIfAborted();
		this.manifest = manifest;
		if (manifest === null || isAsBuilt(manifest, site.dataHash)) return null;
		return manifest.files.map(({ name, bytes, rows, sha256, headers }) => ({
			name,
			bytes,
			rows,
			sha256,
			columns: headers
		}));
	}

	/** Whether any days were asked for. */
	get isAsked(): boolean {
		return this.#spans.length > 0;
	}

	/** Notes that tickets of these days are wanted from the next load on. */
	want(span: DaySpan): void {
		if (!this.#spans.some(({ start, end }) => start <= span.start && end >= span.end)) this.#spans.push(span);
	}

	/** Names of the files that a load which begins now reads. */
	wanted(site: Pick<Site, 'exports'>): string[] {
		const files = this.#files();
		if (files === null) return site.exports.map(({ name }) => name);
		if (!this.isAsked) return files.map(({ name }) => name);
		const names = new Set(this.#spans.flatMap((span) => filesFor(files, span).map(({ name }) => name)));
		return files.map(({ name }) => name).filter((name) => names.has(name));
	}

	/**
	 * Notes what a load has read.
	 * @throws ChangedExports where a file has other rows than the manifest says
	 */
	note(tables: readonly Pick<RawTable, 'file' | 'rows'>[]): void {
		for (const { file, rows } of tables) {
			const known = this.#files()?.find(({ name }) => name === file);
			if (known !== undefined && known.rows !== rows) {
				throw new ChangedExports(`${file}: ${rows} rows where the manifest says ${known.rows}`);
			}
		}
		this.#held = new Set(tables.map(({ file }) => file));
	}

	/** Whether figures of these days lack an export that is not loaded. */
	lacks(span: DaySpan): boolean {
		return filesFor(this.#files() ?? [], span).some(({ name }) => !this.#held.has(name));
	}

	#files(): readonly ManifestFile[] | null {
		return this.manifest?.files ?? null;
	}
}
