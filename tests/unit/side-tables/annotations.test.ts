import { expect, it } from 'vitest';
import { annotationsTouching } from '#lib/domain/annotations.ts';
import { periodAt } from '#lib/domain/periods.ts';
import { parseAnnotations } from '#lib/domain/side-tables/annotations.ts';
import { annotationProblems } from '#lib/server/annotation-problems.ts';
import { places } from './find.ts';

const HEADER = 'from,to,kind,title_zh,title_en,bureaus,categories,metrics\n';
const STORM = '2014-07-18,2014-07-20,storm,台风,Typhoon,BH；QX;BH,outage-voltage,\n';
const RULE = '2014/1/1,,rule,新规则,,,,first_resolution\n';

it('reads annotations by first day', () => {
	const { value, problems } = parseAnnotations(HEADER + STORM + RULE);
	expect(problems).toEqual([]);
	expect(value).toEqual([
		{
			from: '2014-01-01',
			to: null,
			kind: 'rule',
			title: { zh: '新规则', en: '新规则' },
			bureaus: [],
			categories: [],
			metrics: ['first_resolution']
		},
		{
			from: '2014-07-18',
			to: '2014-07-20',
			kind: 'storm',
			title: { zh: '台风', en: 'Typhoon' },
			bureaus: ['BH', 'QX'],
			categories: ['outage-voltage'],
			metrics: []
		}
	]);
});

it('needs three columns only', () => {
	const { value, problems } = parseAnnotations('title_zh,kind,from\n停电,outage,2014-02-01\n');
	expect(problems).toEqual([]);
	expect(value).toMatchObject([{ from: '2014-02-01', to: null, kind: 'outage', bureaus: [] }]);
	expect(parseAnnotations('')).toEqual({ value: [], problems: [] });
});

it('refuses what does not fit by line and field, and keeps the rest', () => {
	const { value, problems } = parseAnnotations(
		`${HEADER}2014-02-30,,storm,台风,,,,\n2014-02-01,,weather,台风,,,,\n2014-02-01,,storm,,,,,\n2014-02-02,2014-02-01,storm,台风,,,,\n${RULE}`
	);
	expect(value).toHaveLength(1);
	expect(places(problems)).toEqual(['2 from 2014-02-30', '3 kind weather', '4 title_zh ', '5 to 2014-02-01']);
});

it('touches the charts of its days, bureaus, categories and metrics', () => {
	const { value } = parseAnnotations(HEADER + STORM + RULE);
	const july = periodAt('month', 2014, 7);
	const titles = (scope: Parameters<typeof annotationsTouching>[1]) =>
		annotationsTouching(value, scope).map(({ title }) => title.zh);
	expect(titles(july)).toEqual(['台风']);
	expect(titles({ ...july, bureau: 'QX', category: 'outage-voltage', metric: 'volume' })).toEqual(['台风']);
	expect(titles({ ...july, bureau: 'JC' })).toEqual([]);
	expect(titles({ ...july, category: 'grid' })).toEqual([]);
	expect(titles({ start: '2014-07-20', end: '2014-07-21' })).toEqual(['台风']);
	expect(titles({ start: '2014-07-21', end: '2014-08-01' })).toEqual([]);
	expect(titles({ start: '2014-07-01', end: '2014-07-18' })).toEqual([]);
	expect(titles({ ...periodAt('year', 2014, 1), metric: 'volume' })).toEqual(['台风']);
	expect(titles(periodAt('year', 2014, 1))).toEqual(['新规则', '台风']);
	expect(titles(periodAt('year', 2013, 1))).toEqual([]);
});

it('names codes that nothing on the site has', () => {
	const { value } = parseAnnotations(`${HEADER}2014-07-18,,storm,台风,,NOWHERE,,first\n`);
	const problems = annotationProblems(value, { bureaus: [], schemes: [] });
	expect(problems.map(({ level, field, found }) => [level, field, found])).toEqual([
		['warning', 'bureaus', '2014-07-18 台风: NOWHERE'],
		['warning', 'metrics', '2014-07-18 台风: first']
	]);
});
