import { describe, expect, it } from 'vitest';
import { periodAt } from '#lib/domain/periods.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { CheckInput } from '#lib/editions/checks/check.ts';
import { personalTexts } from '#lib/editions/checks/personal.ts';
import { EDITION_CHECKS, refusals, runChecks } from '#lib/editions/checks/registry.ts';
import type { Check, EditionBody } from '#lib/editions/document.ts';
import { exampleEdition } from './example.ts';

const both = (text: string) => ({ zh: text, en: text });
const BODY: EditionBody = exampleEdition();

const FINE: CheckInput = {
	body: BODY,
	quarter: periodAt('quarter', 2014, 2),
	facts: {
		tickets: 1000,
		withoutBureau: 0,
		withoutCategory: 0,
		firstDay: '2014-04-01',
		lastDay: '2014-06-30',
		byBureau: new Map([
			['JC', [200, 200, 200]],
			['YX', [100, 150, 150]]
		])
	},
	bureaus: [
		{ code: 'JC', name: both('江城') },
		{ code: 'YX', name: both('云溪') }
	],
	problems: [],
	load: {
		rowsRead: 1000,
		rowsWithoutTicketId: 0,
		ticketsWithoutTime: 0,
		tickets: 1000,
		contradictoryNatures: 0
	},
	publishedHeaders: ['ticket_id', 'bureau', 'agent_team', 'station', '受理内容'],
	disclosures: { tooSmall: [], solvable: [], betweenEditions: [], withheld: 0 }
};

const check = (id: string, changes: Partial<CheckInput> = {}): Check => {
	const found = runChecks({ ...FINE, ...changes }).find((one) => one.id === id);
	if (found === undefined) throw new Error(`no check ${id}`);
	return found;
};
const facts = (changes: Partial<CheckInput['facts']>) => ({ facts: { ...FINE.facts, ...changes } });
const asOf = (day: string) => ({ body: { ...BODY, data: { ...BODY.data, asOf: `${day} 09:00:00` } } });

describe('the checks before publishing', () => {
	it('pass on a report that has nothing against it', () => {
		expect(runChecks(FINE).map(({ id, outcome }) => [id, outcome])).toEqual([
			['coverage', 'passed'],
			['data-quality', 'passed'],
			['provisional', 'passed'],
			['suppression', 'passed'],
			['personal', 'passed']
		]);
	});

	it.each([
		[
			'a month without tickets',
			{
				byBureau: new Map([
					['JC', [0, 9, 9]],
					['YX', [0, 9, 9]]
				])
			},
			'2014-04'
		],
		['a bureau without any', { byBureau: new Map([['JC', [9, 9, 9]]]) }, '云溪'],
		['an export that ends early', { lastDay: '2014-06-22' }, '2014-06-22'],
		['an export that begins late', { firstDay: '2014-04-08' }, '2014-04-08']
	])('refuse coverage with %s', (_, changes, named) => {
		const found = check('coverage', facts(changes));
		expect(found.outcome).toBe('refused');
		expect(found.detail.zh).toContain(named);
		expect(found.detail.en).toContain(named);
	});

	it('refuse coverage where the data end inside the quarter, and not on the day after it', () => {
		expect(check('coverage', asOf('2014-06-30')).outcome).toBe('refused');
		expect(check('coverage', asOf('2014-07-01')).outcome).toBe('passed');
	});

	it('warn where a bureau lacks a month', () => {
		const byBureau = new Map([
			['JC', [9, 9, 9]],
			['YX', [9, 0, 9]]
		]);
		expect(check('coverage', facts({ byBureau }))).toMatchObject({
			outcome: 'warning',
			detail: { zh: '有月份没有工单：云溪 2014-05。' }
		});
	});

	it('refuse errors of the data folder, by name; warnings pass', () => {
		const problem: Problem = {
			level: 'error',
			file: 'settings.json',
			row: 3,
			field: 'weights',
			found: 'x',
			expected: both('y'),
			remedy: both('z')
		};
		const found = check('data-quality', { problems: [problem] });
		expect(found.outcome).toBe('refused');
		expect(found.detail.en).toContain('settings.json, line 3, field weights');
		expect(check('data-quality', { problems: [{ ...problem, level: 'warning' }] }).outcome).toBe('passed');
	});

	it.each(['rowsWithoutTicketId', 'ticketsWithoutTime', 'contradictoryNatures'] as const)(
		'refuse %s beyond one in a hundred, and warn up to it',
		(field) => {
			const load = (count: number) => ({ load: { ...FINE.load, [field]: count } });
			expect(check('data-quality', load(11)).outcome).toBe('refused');
			expect(check('data-quality', load(10)).outcome).toBe('warning');
			expect(check('data-quality', load(10)).detail.en).toContain('1.00 %');
		}
	);

	it.each(['withoutBureau', 'withoutCategory'] as const)(
		'refuse tickets of the quarter %s likewise',
		(field) => {
			expect(check('data-quality', facts({ [field]: 11 })).outcome).toBe('refused');
			expect(check('data-quality', facts({ [field]: 1 })).outcome).toBe('warning');
		}
	);

	it('refuse provisional scores until the window has passed', () => {
		expect(check('provisional', asOf('2014-07-30')).outcome).toBe('refused');
		expect(check('provisional', asOf('2014-07-30')).detail.zh).toContain('2014-07-31');
		expect(check('provisional', asOf('2014-07-31')).outcome).toBe('passed');
	});

	it.each(['tooSmall', 'solvable', 'betweenEditions'] as const)(
		'refuse a figure that is %s, by place',
		(field) => {
			const found = check('suppression', {
				disclosures: { ...FINE.disclosures, [field]: [both('排名 › 云溪')] }
			});
			expect(found.outcome).toBe('refused');
			expect(found.detail.zh).toContain('排名 › 云溪');
		}
	);

	it.each([
		['手机号', '请联系 13812345678'],
		['手机号', '请联系 138-1234-5678。'],
		['手机号', '＋86 １３８ １２３４ ５６７８'],
		['电话号码', '0771-5551234'],
		['身份证号', '45010219800101123X'],
		['邮箱地址', 'zhang.san@example.cn']
	])('refuse %s in a name or commentary', (what, text) => {
		const found = check('personal', { body: exampleEdition(`江城 ${text}`) });
		expect(found.outcome).toBe('refused');
		expect(found.detail.zh).toContain(what);
		expect(found.detail.zh).not.toContain(text);
		const page = { ...(BODY.pages[0] as EditionBody['pages'][number]) };
		page.commentary = [{ role: both('主任'), date: '2014-07-20', markdown: both(text) }];
		expect(personalTexts({ ...BODY, pages: [page] }).map(({ place }) => place)).toEqual([
			'pages.0.commentary.0.markdown.zh',
			'pages.0.commentary.0.markdown.en'
		]);
	});

	it.each([
		'95598 热线、12345、12398',
		'工单 201404010041',
		'1,381,234,567 / 1,826,200',
		'2014-04-01–2014-06-30',
		'0.7089–0.9294 13.5',
		'@江城'
	])('take %s for no personal data', (text) => {
		expect(personalTexts(exampleEdition(text))).toEqual([]);
	});

	it.each(['客户姓名', '联系电话', 'customer_name', 'Name', 'phone_number', '身份证号', 'E-Mail'])(
		'refuse the served column %s',
		(header) => {
			expect(check('personal', { publishedHeaders: ['ticket_id', header] }).outcome).toBe('refused');
		}
	);

	it('are forced, but for small samples and personal data', () => {
		const refused = EDITION_CHECKS.map(({ id, title }): Check => ({
			id,
			title,
			outcome: 'refused',
			detail: title
		}));
		expect(refusals(refused, false)).toHaveLength(5);
		expect(refusals(refused, true).map(({ id }) => id)).toEqual(['suppression', 'personal']);
	});
});
