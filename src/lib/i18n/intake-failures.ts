import type { Language } from '#lib/domain/text.ts';
import type { LoadFacts, LoadFailure, LoadReason } from '#lib/engine/wasm/load-failure.ts';
import { intakeFailures as english } from '#lib/i18n/en/intake-failures.ts';
import { formatBytes, formatCount } from '#lib/i18n/format.ts';
import { intakeFailures as chinese } from '#lib/i18n/zh-CN/intake-failures.ts';

/** A failure's facts as they are printed; empty where one is not known. */
export interface FailureFacts {
	readonly row: string;
	readonly column: string;
	readonly format: string;
	readonly needed: string;
	readonly limit: string;
	readonly seconds: string;
}

/** What is wrong with a file and what to do, for each reason. */
export interface IntakeFailureMessages {
	/** `name:` before a sentence. */
	readonly named: (file: string, sentence: string) => string;
	readonly reasons: Readonly<
		Record<LoadReason, { what: (facts: FailureFacts) => string; remedy: (facts: FailureFacts) => string }>
	>;
	/** For the kinds of files that come up most, keyed by `format`. */
	readonly formatRemedies: Readonly<Record<string, string>>;
	/** In place of these remedies where the file is the site's own: its readers did not choose it. */
	readonly siteRemedies: Readonly<Partial<Record<LoadReason, string>>> & { readonly other: string };
}

function printed(facts: LoadFacts): FailureFacts {
	return {
		row: facts.row === undefined ? '' : formatCount(facts.row),
		column: facts.column ?? '',
		format: facts.format ?? '',
		needed: facts.neededBytes === undefined ? '' : formatBytes(facts.neededBytes),
		limit: facts.limitBytes === undefined ? '' : formatBytes(facts.limitBytes),
		seconds: facts.seconds === undefined ? '' : formatCount(facts.seconds)
	};
}

/** A file that could not be read, as a sentence that names it, and the next step. */
export interface FailureSentences {
	/** What was found, without the file's name. */
	readonly what: string;
	/** The same, beginning with the file's name. */
	readonly named: string;
	readonly remedy: string;
}

/** @param origin whose file it is: the site's own exports are mended by whoever keeps the site */
export function failureSentences(
	failure: LoadFailure,
	language: Language,
	origin: 'local' | 'site'
): FailureSentences {
	const messages: IntakeFailureMessages = language === 'en' ? english : chinese;
	const facts = printed(failure.facts ?? {});
	const { what, remedy } = messages.reasons[failure.reason];
	const sentence = what(facts);
	return {
		what: sentence,
		named: messages.named(failure.file, sentence),
		remedy:
			origin === 'site'
				? (messages.siteRemedies[failure.reason] ?? messages.siteRemedies.other)
				: (messages.formatRemedies[facts.format] ?? remedy(facts))
	};
}
