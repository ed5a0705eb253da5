import type { Text } from '#lib/domain/text.ts';
import { isTotalHidden } from '#lib/editions/build/cells.ts';
import { MAIN, type EditionModels } from '#lib/editions/build/models.ts';
import { sectionOf, type SectionBuilder } from '#lib/editions/build/section.ts';
import { againstPrevious, metricName, targetWords, trustSentence } from '#lib/editions/build/sentences.ts';
import { listed, say, type Words } from '#lib/editions/build/words.ts';
import { decimalToFixed } from '#lib/domain/rounding.ts';
import { formatBasis, formatCount, formatDay, formatFigure, formatInterval } from '#lib/i18n/format.ts';
import type { BureauScore } from '#lib/reports/bureaus.ts';
import type { Tile } from '#lib/reports/overview.ts';
import { categoriesFinding, isCategoriesShown } from '#lib/editions/build/quarter/categories.ts';
import { departmentsFinding } from '#lib/editions/build/quarter/departments.ts';
import { surgesSentence } from '#lib/editions/build/quarter/surges.ts';

/** Units that a sentence can name. */
const NAMED = 4;

/** The quarter in sentences that can be read aloud. */
export const summary: SectionBuilder = (models) =>
	sectionOf('summary', {
		finding: headline(models),
		paragraphs: [
			volumes(models),
			rate(models),
			...provisionalNote(models),
			others(models),
			say((words) => trustSentence(models.rankings, models.site.settings.bureauWord, words)),
			...(isCategoriesShown(models) ? [categoriesFinding(models)] : []),
			departmentsFinding(models),
			surgesSentence(models)
		].filter(({ zh }) => zh !== ''),
		live: { page: 'overview', query: '' }
	});

export function headline({ bureaus, period }: EditionModels): Text {
	const { score, previous } = bureaus.all;
	return say((words) =>
		score.figure.value === null
			? words.edition.headlineNone
			: words.edition.headline({
					metric: mainName(period, words),
					rate: formatFigure(score.figure, words.language),
					target: targetWords(MAIN, bureaus.allAgainstTarget, words),
					change: againstPrevious(MAIN, previous, words)
				})
	);
}

function volumes({ overview, settings }: EditionModels): Text {
	const shown = (id: string) =>
		overview.tiles.find(({ metric, figure }) => metric === id && !isTotalHidden(figure, settings));
	const [volume, complaints] = [shown('volume'), shown('complaints')];
	const change = ({ metric, previous }: Tile, words: Words) =>
		isTotalHidden(previous.from, settings)
			? words.edition.noPrevious
			: againstPrevious(metric, previous, words);
	return say((words) =>
		volume === undefined
			? ''
			: words.edition.volume({
					volume: formatCount(volume.figure.value),
					volumeChange: change(volume, words),
					complaints: complaints === undefined ? null : formatCount(complaints.figure.value),
					complaintsChange: complaints === undefined ? '' : change(complaints, words)
				})
	);
}

function rate({ bureaus, period }: EditionModels): Text {
	const { score, previous } = bureaus.all;
	return say((words) =>
		score.figure.value === null
			? ''
			: words.edition.rate({
					metric: mainName(period, words),
					rate: formatFigure(score.figure, words.language),
					basis: formatBasis(score.figure),
					interval: formatInterval(score),
					target: targetWords(MAIN, bureaus.allAgainstTarget, words),
					change: againstPrevious(MAIN, previous, words)
				})
	);
}

/** Who differs from the rest beyond chance, and who does not. */
function others({ bureaus: { bureaus, compared } }: EditionModels): Text {
	const standing = (asked: BureauScore['rest']['standing']) =>
		bureaus.filter(({ rest }) => rest.standing === asked);
	return say((words) => {
		if (compared.bureaus === 0) return words.edition.othersNone;
		return words.edition.others({
			better: withRates(standing('better'), words),
			worse: withRates(standing('worse'), words),
			steady: names(standing('steady'), words),
			compared: compared.bureaus,
			byChance: decimalToFixed(compared.byChance, 1)
		});
	});
}

function withRates(found: readonly BureauScore[], words: Words): string {
	const shown = found
		.slice(0, NAMED)
		.map(({ shortName, score }) => words.edition.named(words.of(shortName), figureRate(score, words)));
	const list = shown.join(words.common.listComma);
	return found.length > NAMED ? words.bureaus.andOthers(list, found.length) : list;
}

function figureRate({ figure }: BureauScore['score'], { language }: Words): string {
	return formatFigure(figure, language);
}

function names(found: readonly BureauScore[], words: Words): string {
	const list = listed(
		found.slice(0, NAMED).map(({ shortName }) => shortName),
		words
	);
	return found.length > NAMED ? words.bureaus.andOthers(list, found.length) : list;
}

/** First resolution by name, marked while it may still change. */
function mainName({ provisional }: EditionModels['period'], words: Words): string {
	const name = metricName(MAIN, words);
	return provisional ? words.rankings.provisionalMetric(name) : name;
}

/** From when on first resolution no longer changes; nothing where it is final. */
export function provisionalNote({ period }: EditionModels): Text[] {
	if (!period.provisional) return [];
	return [
		say(({ common, language }) =>
			common.provisionalNote(formatDay(period.finalFrom, language), period.repeatWindowDays)
		)
	];
}
