import { expect, it } from 'vitest';
import { parseServiceLevels } from '#lib/domain/side-tables/service-levels.ts';
import { places } from './find.ts';

const HEADER = 'nature,valid_from,valid_until,contact_hours,reply_workdays\n';

it('reads service levels, with and without a nature', () => {
	const { value, problems } = parseServiceLevels(
		`${HEADER},2013-01-01,,24,10\n报修,2013-01-01,2014-01-01,0.75,3\n`
	);
	expect(problems).toEqual([]);
	expect(value).toEqual([
		{ nature: null, validFrom: '2013-01-01', validUntil: '9999-12-31', contactHours: 24, replyWorkdays: 10 },
		{
			nature: '报修',
			validFrom: '2013-01-01',
			validUntil: '2014-01-01',
			contactHours: 0.75,
			replyWorkdays: 3
		}
	]);
});

it('refuses hours and workdays that are none, and overlaps', () => {
	const { value, problems } = parseServiceLevels(
		`${HEADER}a,2013-01-01,,一天,7\nb,2013-01-01,,0,7\nc,2013-01-01,,24,1.5\nd,2013-01-01,,24,7\nd,2014-01-01,,24,5\n`
	);
	expect(value.map(({ nature }) => nature)).toEqual(['d']);
	expect(places(problems)).toEqual([
		'2 contact_hours 一天',
		'3 contact_hours 0',
		'4 reply_workdays 1.5',
		'6 valid_from 2014-01-01'
	]);
});
