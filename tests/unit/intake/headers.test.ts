import { describe, expect, it } from 'vitest';
import { COLUMNS, findColumn } from '#lib/domain/columns.ts';
import { dictionariesFor, matchHeader, systemOf } from '#lib/intake/column-scores.ts';
import { CHINESE } from '#lib/intake/headers/chinese.ts';
import { ENGLISH } from '#lib/intake/headers/english.ts';
import { normalisedHeader } from '#lib/intake/headers/header-words.ts';
import { SYSTEMS } from '#lib/intake/headers/systems.ts';
import { personalHeader } from '#lib/intake/personal-columns.ts';

const GENERAL = dictionariesFor(undefined);

function columnOf(header: string, exact = true): string[] {
	return COLUMNS.map(({ name }) => name).filter(
		(name) => matchHeader(name, header, GENERAL)?.exact === exact
	);
}

describe('headers', () => {
	it.each([
		['Created Date', 'created_date', 'createdDate', 'ＣＲＥＡＴＥＤ－ＤＡＴＥ', ' created date (UTC) '],
		['受理时间', '受理 时间', '【必填】受理时间', '受理时间（年-月-日）']
	])('are compared without case, width, spaces and brackets: %s', (...spellings) => {
		expect(new Set(spellings.map(normalisedHeader)).size).toBe(1);
	});

	it('name their column in Chinese and English', () => {
		expect(columnOf('受理单号')).toEqual(['ticket_id']);
		expect(columnOf('来电时间')).toEqual(['accepted_at']);
		expect(columnOf('县供电局')).toEqual(['bureau']);
		expect(columnOf('诉求类别')).toEqual(['category']);
		expect(columnOf('ticket_no')).toEqual(['ticket_id']);
		expect(columnOf('Date Opened')).toEqual(['accepted_at']);
		expect(columnOf('投诉工单受理时间')).toEqual([]);
		expect(columnOf('投诉工单受理时间', false)).toContain('accepted_at');
	});

	it('belong to a system where its signature is there, and only then', () => {
		expect(systemOf(['Unique Key', 'Created Date', 'Complaint Type'])?.name.en).toContain('NYC');
		expect(systemOf(['number', 'opened_at', 'sys_updated_on'])?.name.en).toContain('ServiceNow');
		expect(systemOf(['id', 'creationDate', 'ticketType', 'severity'])?.name.en).toContain('TMF621');
		expect(systemOf(['number', 'opened_at'])).toBeUndefined();
		const [servicenow] = dictionariesFor(systemOf(['number', 'opened_at', 'sys_updated_on']));
		expect(servicenow?.words.get('bureau')?.map(({ word }) => word)).toContain('location');
		expect(
			matchHeader(
				'bureau',
				'Location',
				dictionariesFor(systemOf(['Unique Key', 'Created Date', 'Complaint Type']))
			)
		).toBeNull();
	});

	it('stand for one column each within a dictionary', () => {
		for (const { name, words, doubtful = [] } of [CHINESE, ENGLISH, ...SYSTEMS]) {
			const seen = new Map<string, string>();
			for (const [column, headers] of Object.entries(words)) {
				expect(findColumn(column)).toBeDefined();
				for (const header of headers.filter((word) => !doubtful.includes(word))) {
					const known = normalisedHeader(header);
					expect(seen.get(known) ?? column, `${name.en}: ${header}`).toBe(column);
					seen.set(known, column);
				}
			}
		}
	});

	it('are personal where they say so', () => {
		const kinds = [
			'客户名称',
			'联系电话',
			'身份证号码',
			'用电地址',
			'受理内容',
			'caller_name',
			'Incident Address',
			'assigned_to'
		].map((header) => personalHeader(header)?.kind);
		expect(kinds).toEqual(['name', 'phone', 'id-number', 'address', 'free-text', 'name', 'address', 'name']);
		for (const { name, label } of COLUMNS) {
			expect(personalHeader(name), name).toBeNull();
			expect(personalHeader(label.zh), label.zh).toBeNull();
		}
	});

	it('that stand for a column are not personal by the same name', () => {
		const personal = [CHINESE, ENGLISH, ...SYSTEMS]
			.flatMap(({ words }) => Object.values(words).flat())
			.filter((header) => personalHeader(header) !== null);
		expect(personal).toEqual([]);
	});
});
