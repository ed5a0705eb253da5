import type { Period } from '#lib/domain/periods.ts';
import type { Site } from '#lib/domain/site.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { definitionsOf } from '#lib/editions/build/definitions.ts';
import { editionModels, type EditionModels } from '#lib/editions/build/models.ts';
import { pagesOf } from '#lib/editions/build/pages.ts';
import { say } from '#lib/editions/build/words.ts';
import { EDITION_SCHEMA, type Commentary, type EditionBody } from '#lib/editions/document.ts';

export interface EditionInput {
	readonly engine: Engine;
	readonly site: Site;
	readonly quarter: Period;
	/** By page id. */
	readonly commentary: Readonly<Record<string, readonly Commentary[]>>;
	/** Where the site stands, with a trailing slash; null where it is not known. */
	readonly address: string | null;
}

/**
 * The content of a quarter's report, from the same models as the live pages under no filter.
 * Deterministic: the same tickets, side tables and settings give the same document on either engine.
 * @throws RangeError where the period is no quarter
 */
export async function buildEdition({
	engine,
	site,
	quarter,
	commentary,
	address
}: EditionInput): Promise<EditionBody> {
	if (quarter.kind !== 'quarter') {
		throw new RangeError(`a report is published by quarter (2014-Q2), found ${quarter.id}`);
	}
	const models = await editionModels(engine, site, quarter);
	const { settings } = models;
	const pages = pagesOf(models, commentary);
	return {
		schema: EDITION_SCHEMA,
		quarter: quarter.id,
		site: {
			title: site.settings.title,
			organisation: site.settings.organisation,
			bureauWord: site.settings.bureauWord,
			sample: site.settings.sample ? say(({ common }) => common.sampleNote) : null,
			source: site.settings.source,
			address
		},
		data: {
			asOf: site.dataAsOf,
			hash: site.dataHash,
			tickets: site.load.tickets,
			exports: site.exports.map(({ name, sha256, rows }) => ({ name, sha256, rows }))
		},
		settings: {
			version: settings.version,
			validFrom: settings.validFrom,
			repeatWindowDays: settings.repeatWindowDays,
			minimumShown: settings.minimumShown,
			minimumRanked: settings.minimumRanked
		},
		units: unitsOf(models),
		pages,
		definitions: definitionsOf(models, pages)
	};
}

function unitsOf({ bureauUnits, departmentUnits }: EditionModels): EditionBody['units'] {
	return [...bureauUnits, ...departmentUnits].map(({ source: _, ...unit }) => unit);
}
