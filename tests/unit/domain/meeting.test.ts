import { describe, expect, test } from 'vitest';
import { parseReturnNote, returnNote } from '#lib/domain/meeting.ts';

describe('the way back to a meeting', () => {
	test('is read as it was left', () => {
		for (const address of ['/present/2014-Q2/#ranking', '/base/en/present/2014-Q2/1/index.html#bureau-JC']) {
			const note = { address, label: '会议 2014年第二季度 季度排名' };
			expect(parseReturnNote(returnNote(note))).toEqual(note);
		}
	});

	test.each([
		null,
		'',
		'{',
		'null',
		'[]',
		'{"address":"/present/"}',
		'{"address":1,"label":"x"}',
		'{"address":"/present/2014-Q2/","label":""}',
		'{"address":"/rankings/","label":"x"}',
		'{"address":"https://elsewhere.example/present/","label":"x"}',
		'{"address":"//elsewhere.example/present/","label":"x"}',
		'{"address":"/\\\\elsewhere.example/present/","label":"x"}',
		'{"address":"/\\t/elsewhere.example/present/","label":"x"}',
		'{"address":"javascript:alert(1)//present/","label":"x"}'
	])('%s is none', (stored) => {
		expect(parseReturnNote(stored)).toBeNull();
	});
});
