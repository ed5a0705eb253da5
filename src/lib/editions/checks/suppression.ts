import { someOf, verdictOf, type EditionCheck } from '#lib/editions/checks/check.ts';

/** No small sample is shown, and nothing hidden can be worked out, from this edition or with earlier ones. */
export const suppression: EditionCheck = {
	id: 'suppression',
	title: { zh: '小样本保护', en: 'Small samples' },
	forcible: false,
	run({ body, disclosures: { tooSmall, solvable, betweenEditions, withheld } }) {
		const { minimumShown } = body.settings;
		const found = (places: typeof tooSmall, zh: string, en: string) => {
			const some = someOf(places);
			return places.length === 0
				? []
				: [{ outcome: 'refused' as const, detail: { zh: `${zh}：${some.zh}。`, en: `${en}: ${some.en}.` } }];
		};
		return verdictOf(
			[
				...found(
					tooSmall,
					`样本少于 ${minimumShown} 件仍显示`,
					`Shown on fewer than ${minimumShown} tickets`
				),
				...found(solvable, '已隐藏但可由其他数字推算', 'Hidden, but to be worked out from other figures'),
				...found(
					betweenEditions,
					'与本季较早版次对照可推算出已隐藏的数字',
					'Hidden, but to be worked out together with an earlier edition of the quarter'
				)
			],
			{
				zh: `隐藏的数字无法推算${withheld === 0 ? '' : `；为此另隐藏 ${withheld} 个数字`}。`,
				en: `Nothing hidden can be worked out${withheld === 0 ? '' : `; ${withheld} more figures are hidden for that`}.`
			}
		);
	}
};
