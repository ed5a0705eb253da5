import { DEFAULT_SETTINGS } from '#lib/domain/side-tables/default-settings.ts';
import { DEFAULT_SITE } from '#lib/domain/side-tables/site.ts';
import type { Bureau, SideTables } from '#lib/domain/side-tables.ts';
import type { Site } from '#lib/domain/site.ts';

const both = (text: string) => ({ zh: text, en: text });

export function bureau(code: string): Bureau {
	const name = both(code);
	return { code, name, shortName: name, aliases: [], peerGroup: '', customersServed: 1000 };
}

/** A site of two bureaus with the tickets of 2014. */
export const BUILT: Site = {
	settings: { ...DEFAULT_SITE, title: both('首解') },
	bureaus: [bureau('A'), bureau('B')],
	departments: [],
	schemes: [],
	mappingChanges: [],
	scoreSettings: [DEFAULT_SETTINGS],
	annotations: [],
	values: { natures: [], channels: [], segments: [], categories: [] },
	columns: [],
	dataAsOf: '2015-01-11 23:29:00',
	firstDay: '2014-01-01',
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

/** What a reader's own file of 2018 makes of it. */
export const LOCAL: Site = {
	...BUILT,
	bureaus: [bureau('Harbour')],
	firstDay: '2018-01-01',
	lastDay: '2018-12-31',
	defaultPeriod: '2018-Q4',
	built: { firstDay: '', lastDay: '', bureaus: [] }
};

export const SIDE_TABLES: SideTables = {
	site: BUILT.settings,
	bureaus: BUILT.bureaus,
	departments: [],
	schemes: [],
	categoryMap: [],
	serviceLevels: [],
	calendar: [],
	settings: [DEFAULT_SETTINGS],
	columnMap: null,
	annotations: []
};
