import { expect, it } from 'vitest';
import { parseCalendar } from '#lib/domain/side-tables/calendar.ts';
import { places } from './find.ts';

it('sorts days and refuses wrong dates, wrong answers and repeated days', () => {
	const { value, problems } = parseCalendar(
		'date,workday,name_zh,name_en\n2014-01-26,yes,春节调休上班,make-up\n2014/1/1,no,元旦,New Year\n2014-13-01,no,,\n2014-05-01,休,,\n2014-01-01,yes,,\n'
	);
	expect(value).toEqual([
		{ date: '2014-01-01', workday: false, name: { zh: '元旦', en: 'New Year' } },
		{ date: '2014-01-26', workday: true, name: { zh: '春节调休上班', en: 'make-up' } }
	]);
	expect(places(problems)).toEqual(['4 date 2014-13-01', '5 workday 休', '6 date 2014-01-01']);
});
