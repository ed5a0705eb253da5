import * as v from 'valibot';

/*
 * The frozen document of a published quarter: everything that its pages, slides, files and PDFs
 * print, already computed and in both languages. It is written once by `npm run publish` and read
 * for ever after, so this schema only grows: a field that later versions need is optional here.
 */

/** Name of the schema, in every frozen file and every report.json. */
export const EDITION_SCHEMA = 'firstfix-edition/1';

const text = v.strictObject({ zh: v.string(), en: v.string() });
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const quarter = v.pipe(v.string(), v.regex(/^\d{4}-Q[1-4]$/));
/** Letters, digits, hyphens, underscores: part of an address, an anchor or a file name. */
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const nullableNumber = v.nullable(v.pipe(v.number(), v.finite()));

/** How good or bad a thing is, with a sign and a word wherever it is drawn. */
const tone = v.picklist(['better', 'worse', 'neutral']);

/**
 * One cell of a table. A number is in the unit of its column: fractions for percentages, hours, tickets, tickets
 * per scale. `hidden` stands for a sample too small to be shown and holds nothing to compute it from.
 */
const cell = v.variant('kind', [
	v.strictObject({ kind: v.literal('text'), text }),
	v.strictObject({
		kind: v.literal('number'),
		value: nullableNumber,
		numerator: v.nullable(v.number()),
		denominator: v.nullable(v.number()),
		/** 95 % interval, in the unit of the value. */
		low: nullableNumber,
		high: nullableNumber,
		tone
	}),
	/** A place, 1 = best, shared where tied, and the places that the data allow. */
	v.strictObject({
		kind: v.literal('rank'),
		rank: v.nullable(count),
		tied: v.boolean(),
		best: v.nullable(count),
		worst: v.nullable(count)
	}),
	/** A difference to an earlier figure, in the unit of the column, with its 95 % interval and what it amounts to. */
	v.strictObject({
		kind: v.literal('change'),
		value: nullableNumber,
		low: nullableNumber,
		high: nullableNumber,
		tone,
		word: text
	}),
	/** A verdict: tier, status. */
	v.strictObject({ kind: v.literal('word'), word: text, tone }),
	v.strictObject({ kind: v.literal('hidden') })
]);

const unit = v.picklist([
	'text',
	'tickets',
	'percent',
	'percentage-points',
	'relative',
	'hours',
	'per-10k',
	'per-million',
	'points',
	'places',
	'days'
]);

const column = v.strictObject({
	id,
	label: text,
	unit,
	/** Digits printed after the point, of percentages too (85.0 %). */
	decimals: count,
	/** Metric whose definition stands behind the column. */
	metric: v.nullable(id)
});

const row = v.strictObject({
	/** Unique in the table; the code of a bureau, department or category where it is one. */
	key: v.string(),
	/** `total`: everything together. `apart`: not ranked or not shown. `marked`: what the page is about. */
	role: v.picklist(['row', 'total', 'apart', 'marked']),
	/** One for each column, in their order. */
	cells: v.array(cell),
	/** Page of this edition that says more about the row. */
	page: v.nullable(id)
});

const table = v.strictObject({
	id,
	caption: text,
	columns: v.array(column),
	rows: v.array(row),
	notes: v.array(text)
});

const level = v.strictObject({ value: v.number(), label: text });

/**
 * A drawing of one table of the same section; `bars`: rows by one column of numbers. `interval`: rows with value and
 * interval (caterpillar plot). `trend`: rows are periods, columns are lines. `bump`: rows are units, columns are periods
 * holding ranks. `heat`: rows × columns of numbers, shaded by tone.
 */
const chart = v.strictObject({
	id,
	kind: v.picklist(['bars', 'interval', 'trend', 'bump', 'heat']),
	/** States the finding. */
	title: text,
	/** The drawing in words. */
	summary: text,
	table: id,
	/** Columns that are drawn, by id; the first column of the table names the rows. */
	columns: v.array(id),
	/** A level to compare with: the value of all, and the target. */
	reference: v.nullable(level),
	target: v.nullable(level)
});

const section = v.strictObject({
	id,
	/** Short name, for the contents and bookmarks. */
	title: text,
	/** One sentence that states what was found. */
	finding: text,
	paragraphs: v.array(text),
	/** Things to be done or known, one a line. */
	points: v.array(text),
	charts: v.array(chart),
	tables: v.array(table),
	/** Live page of the site with the same figures, and its query without the question mark. */
	live: v.nullable(
		v.strictObject({
			page: v.picklist([
				'overview',
				'categories',
				'bureaus',
				'rankings',
				'composite',
				'departments',
				'trends',
				'surges'
			]),
			query: v.string()
		})
	)
});

const commentary = v.strictObject({
	/** Whose words these are, by role and not by name: 营销部主任. */
	role: text,
	date: day,
	/** Markdown, as written; rendered without HTML. */
	markdown: text
});

export const reportPageSchema = v.strictObject({
	/** `quarter`, or the kind and code of a unit: `bureau-JC`, `department-marketing`. */
	id,
	kind: v.picklist(['quarter', 'bureau', 'department']),
	/** Code of the bureau or department; null for the quarter. */
	code: v.nullable(id),
	title: text,
	/** One or two sentences: what link previews and the index print. */
	description: text,
	/** The figures that matter most, each a column of one row. */
	key: table,
	sections: v.array(section),
	commentary: v.array(commentary)
});

const unitName = v.strictObject({
	kind: v.picklist(['bureau', 'department']),
	code: id,
	name: text,
	shortName: text,
	/** Without tones or blanks, and the initials: what one types to find it. */
	pinyin: v.string(),
	initials: v.string(),
	page: id
});

const definition = v.strictObject({
	metric: id,
	name: text,
	definition: text,
	numerator: text,
	denominator: text,
	better: v.picklist(['higher', 'lower', 'none']),
	/** In which values and target are, and the digits printed after the point. */
	unit,
	decimals: count,
	target: nullableNumber,
	/** Conditions that applied, and those that fell away for want of a column. */
	applied: v.array(text),
	dropped: v.array(text)
});

const check = v.strictObject({
	id,
	title: text,
	/** `refused`: published only by force. */
	outcome: v.picklist(['passed', 'warning', 'refused']),
	detail: text
});

const correctedCell = v.strictObject({
	page: id,
	section: id,
	table: id,
	row: text,
	column: text,
	/** As printed in either edition; null where the row or column was not there. */
	before: v.nullable(text),
	after: v.nullable(text)
});

export const editionSchema = v.strictObject({
	schema: v.literal(EDITION_SCHEMA),
	quarter,
	/** 1 for the first; each later one is a correction. */
	number: v.pipe(v.number(), v.integer(), v.minValue(1)),
	publishedOn: day,
	/** Published although checks refused it. */
	forced: v.boolean(),
	/** Only in what `--draft` writes: not published, the number is that which it would get. */
	draft: v.optional(v.literal(true)),
	site: v.strictObject({
		title: text,
		organisation: text,
		/** Word for a bureau: 县区局. */
		bureauWord: text,
		/** Said on every page where the data are not real. */
		sample: v.nullable(text),
		source: text,
		/** Where the site stands, with a trailing slash; null where it is not known. */
		address: v.nullable(v.string())
	}),
	data: v.strictObject({
		/** Local time of the newest change in the exports: `2014-12-31 18:02:11`. */
		asOf: v.string(),
		/** SHA-256 over exports and side tables. */
		hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
		tickets: count,
		exports: v.array(v.strictObject({ name: v.string(), sha256: v.string(), rows: count }))
	}),
	settings: v.strictObject({
		version: v.string(),
		validFrom: day,
		repeatWindowDays: count,
		minimumShown: count,
		minimumRanked: count
	}),
	checks: v.array(check),
	/** What a later edition changed against the one before, and why; null for the first. */
	correction: v.nullable(
		v.strictObject({
			reason: text,
			changes: v.array(correctedCell),
			/** Sentences, captions and headings that read differently; they are counted, not listed. */
			sentences: v.optional(count)
		})
	),
	units: v.array(unitName),
	/** The quarter first, then bureaus, then departments. */
	pages: v.array(reportPageSchema),
	definitions: v.array(definition)
});

export type Edition = v.InferOutput<typeof editionSchema>;
export type ReportPage = v.InferOutput<typeof reportPageSchema>;
export type Section = v.InferOutput<typeof section>;
export type Table = v.InferOutput<typeof table>;
export type Column = v.InferOutput<typeof column>;
export type TableRow = v.InferOutput<typeof row>;
export type Cell = v.InferOutput<typeof cell>;
export type Chart = v.InferOutput<typeof chart>;
export type Commentary = v.InferOutput<typeof commentary>;
export type Check = v.InferOutput<typeof check>;
export type UnitName = v.InferOutput<typeof unitName>;
export type Definition = v.InferOutput<typeof definition>;
export type Correction = NonNullable<Edition['correction']>;
/** What a report prints before checks, number and date are known. */
export type EditionBody = Omit<Edition, 'number' | 'publishedOn' | 'forced' | 'checks' | 'correction'>;
