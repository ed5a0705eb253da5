import { expect, it } from 'vitest';
import { parseDepartments } from '#lib/domain/side-tables/departments.ts';
import { places } from './find.ts';

it('reads departments and refuses repeated codes and empty names', () => {
	const { value, problems } = parseDepartments(
		'code,name_zh,name_en,aliases\nm,市场营销部,Marketing,市场部\nm,营销,,\ns,,Safety,\n'
	);
	expect(value).toEqual([{ code: 'm', name: { zh: '市场营销部', en: 'Marketing' }, aliases: ['市场部'] }]);
	expect(places(problems)).toEqual(['4 name_zh ', '3 code m']);
});
