import { describe, expect, it } from 'vitest';
import { DEFAULT_SITE, parseSite } from '#lib/domain/side-tables/site.ts';
import { places } from './find.ts';

const parse = (site: unknown) => parseSite(JSON.stringify(site), ['four']);

describe('parseSite', () => {
	it('reads fields, with a byte order mark, and leaves the rest at its default', () => {
		const organisation = { zh: '江州', en: 'Jiangzhou' };
		const { value, problems } = parseSite(
			`\uFEFF${JSON.stringify({ organisation, sample: true, timeZone: 'UTC', defaultScheme: 'four' })}`,
			['four']
		);
		expect(problems).toEqual([]);
		expect(value).toEqual({
			...DEFAULT_SITE,
			organisation,
			sample: true,
			timeZone: 'UTC',
			defaultScheme: 'four'
		});
	});

	it('reports a wrong field and keeps the others', () => {
		const { value, problems } = parse({
			sample: 'yes',
			timeZone: 'Asia/Shanghia',
			title: { zh: '首解' },
			titel: 1,
			bureauWord: { zh: '站', en: 'Site' }
		});
		expect(value).toEqual({ ...DEFAULT_SITE, bureauWord: { zh: '站', en: 'Site' } });
		expect(places(problems)).toEqual([
			'- title.en ',
			'- sample "yes"',
			'- timeZone "Asia/Shanghia"',
			'- titel titel'
		]);
		expect(problems.map(({ level }) => level)).toEqual(['error', 'error', 'error', 'warning']);
	});

	it.each(['+08:00', '', 8])('does not know the zone %j', (timeZone) => {
		expect(parse({ timeZone }).problems.map(({ field }) => field)).toEqual(['timeZone']);
	});

	it.each([
		['https://intranet.example/firstfix', 'https://intranet.example/firstfix/'],
		['http://10.1.2.3:8080/', 'http://10.1.2.3:8080/'],
		['https://内网.example/首解/', 'https://xn--v6q792i.example/%E9%A6%96%E8%A7%A3/']
	])('reads the address %s with a trailing slash', (address, value) => {
		expect(parse({ address })).toEqual({ value: { ...DEFAULT_SITE, address: value }, problems: [] });
	});

	it.each([
		'intranet/firstfix',
		'javascript:alert(1)',
		'https://me:word@host/',
		'https://host/?a=1',
		'https://host/#a',
		'https://host/?',
		'',
		8
	])('takes no address from %j', (address) => {
		const { value, problems } = parse({ address });
		expect(value.address).toBeNull();
		expect(problems.map(({ field }) => field)).toEqual(['address']);
	});

	it('falls back to native categories where the scheme does not exist', () => {
		const { value, problems } = parse({ defaultScheme: 'five' });
		expect(value.defaultScheme).toBe('native');
		expect(problems[0]).toMatchObject({
			field: 'defaultScheme',
			found: 'five',
			expected: { en: 'four, native' }
		});
	});

	it('names the line of a broken file', () => {
		const { value, problems } = parseSite('{\n"sample": true,\n"title" 3\n}', []);
		expect(value).toEqual(DEFAULT_SITE);
		expect(places(problems)).toEqual(['3 - "title" 3']);
	});
});
