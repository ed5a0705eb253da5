import * as v from 'valibot';
import type { SiteSettings } from '#lib/domain/side-tables.ts';
import { address, bilingual, code, isTimeZone, says } from '#lib/domain/side-tables/fields.ts';
import { readObject, readValue } from '#lib/domain/side-tables/json.ts';
import { ProblemList, type Parsed } from '#lib/domain/side-tables/parsed.ts';

/** What a site without site.json says of itself. */
export const DEFAULT_SITE: SiteSettings = {
	title: { zh: '首解 FirstFix', en: 'FirstFix' },
	organisation: { zh: '', en: '' },
	sample: false,
	source: { zh: '', en: '' },
	timeZone: 'Asia/Shanghai',
	defaultScheme: 'native',
	bureauWord: { zh: '县区局', en: 'County bureau' },
	address: null
};

const FIELDS = {
	title: bilingual,
	organisation: bilingual,
	sample: v.boolean(says('boolean')),
	source: bilingual,
	timeZone: v.pipe(v.string(says('timeZone')), v.check(isTimeZone, says('timeZone'))),
	defaultScheme: code,
	bureauWord: bilingual,
	address
};

/**
 * site.json. A wrong field is reported and takes its default; the others stay. `schemeIds` are
 * the schemes of the taxonomies; 'native' (the exports' own categories) is always allowed.
 */
export function parseSite(
	text: string,
	schemeIds: readonly string[],
	file = 'site.json'
): Parsed<SiteSettings> {
	const list = new ProblemList(file);
	const root = readObject(text, list);
	if (root === null) return { value: DEFAULT_SITE, problems: list.problems };

	const field = <Value>(
		name: keyof typeof FIELDS,
		schema: v.GenericSchema<unknown, Value>,
		standard: Value
	) => (root[name] === undefined ? standard : (readValue(schema, root[name], name, list) ?? standard));
	const value: SiteSettings = {
		title: field('title', FIELDS.title, DEFAULT_SITE.title),
		organisation: field('organisation', FIELDS.organisation, DEFAULT_SITE.organisation),
		sample: field('sample', FIELDS.sample, DEFAULT_SITE.sample),
		source: field('source', FIELDS.source, DEFAULT_SITE.source),
		timeZone: field('timeZone', FIELDS.timeZone, DEFAULT_SITE.timeZone),
		defaultScheme: field('defaultScheme', FIELDS.defaultScheme, DEFAULT_SITE.defaultScheme),
		bureauWord: field('bureauWord', FIELDS.bureauWord, DEFAULT_SITE.bureauWord),
		address: field('address', FIELDS.address, DEFAULT_SITE.address)
	};
	for (const name of Object.keys(root)) {
		if (Object.hasOwn(FIELDS, name)) continue;
		list.warn(
			null,
			name,
			name,
			{ zh: Object.keys(FIELDS).join('、'), en: Object.keys(FIELDS).join(', ') },
			{ zh: '该字段被忽略；请检查拼写。', en: 'The field is ignored; check its spelling.' }
		);
	}
	const schemes = [...schemeIds, 'native'];
	if (schemes.includes(value.defaultScheme)) return { value, problems: list.problems };
	list.error(
		null,
		'defaultScheme',
		value.defaultScheme,
		{ zh: schemes.join('、'), en: schemes.join(', ') },
		{
			zh: '暂按原始分类显示；请改为已有的分类口径。',
			en: 'Native categories are shown for now; name a scheme that exists.'
		}
	);
	return { value: { ...value, defaultScheme: 'native' }, problems: list.problems };
}
