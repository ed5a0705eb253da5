import { describe, expect, test } from 'vitest';
import { printDifference, settingsNotes } from '#lib/components/settings-words.ts';
import { settingsDifferences } from '#lib/domain/settings-difference.ts';
import { DEFAULT_SETTINGS } from '#lib/domain/side-tables/default-settings.ts';
import type { ScoreSettings } from '#lib/domain/side-tables.ts';
import { commonMessages } from '#lib/i18n/messages.ts';
import type { PeriodFacts } from '#lib/reports/context.ts';

function printed(language: 'zh-CN' | 'en', rules: Partial<ScoreSettings>): string[] {
	const from = { ...DEFAULT_SETTINGS, targets: { first_resolution: 0.8 } };
	return settingsDifferences(from, { ...from, ...rules }).map((difference) =>
		printDifference(difference, language, commonMessages(language))
	);
}

describe('differences between versions in words', () => {
	test.each<[Partial<ScoreSettings>, string, string]>([
		[
			{ repeatWindowDays: 14 },
			'重复来电窗口 W（天）：由 30 改为 14',
			'Window W for repeats, days: from 30 to 14'
		],
		[
			{ complaintNatures: ['投诉'] },
			'构成客户抱怨的性质：由投诉、意见、建议改为投诉',
			'Natures that make up customer complaints: from Complaint, Opinion, Suggestion to Complaint'
		],
		[
			{ excludedResolutionCodes: [] },
			'不计入首次解决率的处理结果：由历史遗留暂不能解决、不属受理范围改为无',
			'Resolution codes left out of first resolution: from Deferred, Out of scope to none'
		],
		[
			{ targets: { first_resolution: 0.855 } },
			'目标：首次解决率：由 80.0\u00a0% 改为 85.5\u00a0%',
			'Target: First resolution: from 80.0\u00a0% to 85.5\u00a0%'
		],
		[
			{ targets: {} },
			'目标：首次解决率：由 80.0\u00a0% 改为未设',
			'Target: First resolution: from 80.0\u00a0% to not set'
		],
		[
			{ compositeWeights: { ...DEFAULT_SETTINGS.compositeWeights, repeat: 12.5 } },
			'综合得分权重：重复诉求率：由 10 改为 12.5',
			'Weight in the composite: Repeat contacts: from 10 to 12.5'
		]
	])('%j', (rules, chinese, english) => {
		expect(printed('zh-CN', rules)).toEqual([chinese]);
		expect(printed('en', rules)).toEqual([english]);
	});
});

const FACTS: PeriodFacts = {
	id: '2014-Q1',
	previous: '2013-Q4',
	lastYear: '2013-Q1',
	complete: true,
	provisional: false,
	finalFrom: '2014-05-01',
	dataAsOf: '2015-01-11 23:29:00',
	settingsVersion: 'b',
	settingsFrom: '2014-01-01',
	laterSettings: [],
	rescored: [],
	repeatWindowDays: 30
};

describe('what a page says of other versions', () => {
	test('is nothing where one version is in force throughout', () => {
		expect(settingsNotes(FACTS, 'zh-CN', '、')).toEqual([]);
	});

	test('names the periods of comparison together that another version scored', () => {
		const rescored = [
			{ period: '2013-Q4', version: 'a' },
			{ period: '2013-Q1', version: 'a' }
		];
		const notes = settingsNotes({ ...FACTS, rescored }, 'zh-CN', '、');
		expect(notes).toHaveLength(1);
		expect(notes[0]).toContain('2013年第四季度、2013年第一季度当时按评分设置 a 计分');
		expect(notes[0]).toContain('一律按 b 计算');
	});

	test('names a version that came into force inside the period, and which one scores it', () => {
		const laterSettings = [{ version: 'c', validFrom: '2014-02-15' }];
		const [note] = settingsNotes({ ...FACTS, laterSettings }, 'en', ', ');
		expect(note).toContain('Score settings c came into force on 15 Feb 2014, inside this period');
		expect(note).toContain('scored throughout by b');
	});
});
