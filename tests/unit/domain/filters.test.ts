import { describe, expect, it } from 'vitest';
import { defaultFilters, filterQuery, parseFilters } from '#lib/domain/filters.ts';
import { DEFAULT_SETTINGS } from '#lib/domain/side-tables/default-settings.ts';
import { DEFAULT_SITE } from '#lib/domain/side-tables/site.ts';
import { settingsFor, type Site } from '#lib/domain/site.ts';
import { parsePeriod } from '#lib/domain/periods.ts';

const both = (text: string) => ({ zh: text, en: text });
const bureau = (code: string) => ({
	code,
	name: both(code),
	shortName: both(code),
	aliases: [],
	peerGroup: '',
	customersServed: null
});

const SITE: Site = {
	settings: { ...DEFAULT_SITE, defaultScheme: 'four' },
	bureaus: [bureau('A'), bureau('B')],
	departments: [],
	schemes: [
		{
			id: 'four',
			name: both('four'),
			source: both(''),
			groups: [
				{ code: 'x', name: both('x'), ownerDepartment: null, leaves: [{ code: 'x1', name: both('x1') }] },
				{ code: 'y', name: both('y'), ownerDepartment: null, leaves: [] }
			]
		},
		{ id: 'native', name: both('native'), source: both(''), groups: [] }
	],
	mappingChanges: [],
	scoreSettings: [DEFAULT_SETTINGS],
	annotations: [],
	values: {
		natures: ['投诉'],
		channels: ['95598热线'],
		segments: ['高压'],
		categories: [{ category: 'c', subcategories: ['s'] }]
	},
	columns: [],
	dataAsOf: '2015-01-11 23:29:00',
	firstDay: '2013-01-01',
	lastDay: '2014-12-31',
	defaultPeriod: '2014-Q4',
	exports: [],
	dataHash: '',
	load: {
		rowsRead: 0,
		rowsWithoutTicketId: 0,
		ticketsWithoutTime: 0,
		duplicatesDropped: 0,
		tickets: 0,
		contradictoryNatures: null
	},
	problems: []
};

const RANKABLE = ['first_resolution', 'repeat'];
const parse = (query: string, path?: string) =>
	parseFilters(SITE, path, new URLSearchParams(query), RANKABLE);

describe('filters in the address', () => {
	it('are the defaults where it says nothing', () => {
		expect(parse('')).toEqual({ filters: defaultFilters(SITE), dropped: [] });
	});

	it('are read, and written again in a fixed order', () => {
		const query =
			'comparison=year&category=x&subcategory=x1&bureau=B&nature=%E6%8A%95%E8%AF%89&channel=95598&segment=%E9%AB%98%E5%8E%8B&metric=repeat&unit=department';
		const shuffled = query.split('&').reverse().join('&');
		const { filters, dropped } = parse(shuffled, '2014-H1');
		expect(dropped).toEqual([]);
		expect(filters.period.id).toBe('2014-H1');
		expect(filterQuery(SITE, filters).toString()).toBe(query);
	});

	it('let the query beat the path, and keep months in the query', () => {
		const { filters } = parse('period=2014-05', '2014-H1');
		expect(filters.period.id).toBe('2014-05');
		expect(filterQuery(SITE, filters).get('period')).toBe('2014-05');
	});

	it.each([
		['bureau=Z', 'bureau', 'Z'],
		['scheme=nine', 'scheme', 'nine'],
		['category=z', 'category', 'z'],
		['category=x&subcategory=s', 'subcategory', 's'],
		['nature=%3Cscript%3E', 'nature', '<script>'],
		['period=2014-Q9', 'period', '2014-Q9'],
		['period=2016-Q1', 'period', '2016-Q1'],
		['metric=volume', 'metric', 'volume'],
		['comparison=never', 'comparison', 'never']
	])('drop %s and say so', (query, parameter, value) => {
		const { filters, dropped } = parse(query);
		expect(dropped).toHaveLength(1);
		expect(dropped[0]).toMatchObject({ parameter, value });
		expect(filters.period.id).toBe('2014-Q4');
		expect(filterQuery(SITE, filters).toString()).toBe(query.startsWith('category=x') ? 'category=x' : '');
	});

	it('take native subcategories where a group has no leaves of its own', () => {
		expect(parse('category=y&subcategory=s').filters.subcategory).toBe('s');
	});
});

describe('settingsFor', () => {
	it('takes the version in force on the first day of the period', () => {
		const versions = [
			{ ...DEFAULT_SETTINGS, version: 'old', validFrom: '2013-01-01' },
			{ ...DEFAULT_SETTINGS, version: 'new', validFrom: '2014-02-01' }
		];
		const version = (id: string) => {
			const period = parsePeriod(id);
			return period && settingsFor({ scoreSettings: versions }, period).version;
		};
		expect(version('2014-Q1')).toBe('old');
		expect(version('2014-Q2')).toBe('new');
		expect(version('2014-02')).toBe('new');
		expect(version('2012')).toBe('old');
	});
});
