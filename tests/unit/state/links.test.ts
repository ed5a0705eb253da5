import { describe, expect, test } from 'vitest';
import { defaultFilters, type Filters } from '#lib/domain/filters.ts';
import { parsePeriod } from '#lib/domain/periods.ts';
import type { Site } from '#lib/domain/site.ts';
import { bureauHref, otherLanguageHref, pageHref } from '#lib/state/links.ts';
import { BUILT, LOCAL } from './example.ts';

function at(site: Site, period: string): Filters {
	return defaultFilters(site, parsePeriod(period) ?? undefined);
}

const place = (site: Site) => ({ site, language: 'zh-CN' as const });
/** Newer exports of the same site: the built pages are those of 2014. */
const UPDATED: Site = {
	...BUILT,
	bureaus: LOCAL.bureaus,
	lastDay: '2015-06-30',
	defaultPeriod: '2015-Q2',
	built: { firstDay: BUILT.firstDay, lastDay: BUILT.lastDay, bureaus: ['A', 'B'] }
};

describe('links lead only to pages that were built', () => {
	test.each([
		['the site as built, newest quarter', BUILT, '2014-Q4', '/rankings/'],
		['the site as built, another', BUILT, '2014-H1', '/rankings/2014-H1/'],
		['the site as built, a month', BUILT, '2014-05', '/rankings/?period=2014-05'],
		['a reader’s files, newest quarter', LOCAL, '2018-Q4', '/rankings/?period=2018-Q4'],
		['a reader’s files, a year', LOCAL, '2018', '/rankings/?period=2018'],
		['newer exports, a quarter that was built', UPDATED, '2014-Q2', '/rankings/2014-Q2/'],
		['newer exports, a quarter that was not', UPDATED, '2015-Q1', '/rankings/?period=2015-Q1']
	])('%s', (_, site, period, path) => {
		expect(pageHref(place(site), 'rankings', at(site, period))).toMatch(
			new RegExp(`${path.replace('?', '\\?')}$`)
		);
	});

	test('trends name a period once', () => {
		expect(pageHref(place(LOCAL), 'trends', at(LOCAL, '2018-Q3'))).toMatch(/\/trends\/\?period=2018-Q3$/);
		expect(pageHref(place(BUILT), 'trends', at(BUILT, '2014-Q3'))).toMatch(/\/trends\/\?period=2014-Q3$/);
	});

	test('a bureau that only the files name stands in the query', () => {
		const filters = { ...at(LOCAL, '2018-Q4'), nature: '投诉' };
		const query = new URL(bureauHref(place(LOCAL), 'Harbour & Co', filters), 'http://local').searchParams;
		expect(bureauHref(place(LOCAL), 'Harbour & Co', filters)).toMatch(/\/bureau\/\?/);
		expect(Object.fromEntries(query)).toEqual({ period: '2018-Q4', nature: '投诉', code: 'Harbour & Co' });
		expect(bureauHref(place(BUILT), 'A', at(BUILT, '2014-Q4'))).toMatch(/\/bureau\/A\/$/);
		expect(bureauHref(place(UPDATED), 'A', at(UPDATED, '2015-Q2'))).toMatch(/\/bureau\/A\/\?period=2015-Q2$/);
		expect(bureauHref(place(UPDATED), 'Harbour', at(UPDATED, '2015-Q2'))).toMatch(
			/\/bureau\/\?.*code=Harbour$/
		);
	});

	test('the other language keeps the bureau of the query', () => {
		expect(otherLanguageHref(place(LOCAL), '/[[lang=lang]]/bureau', {}, '?code=Harbour')).toMatch(
			/\/en\/bureau\/\?code=Harbour$/
		);
	});
});
