import * as v from 'valibot';
import type { ExpectationKey } from '#lib/domain/side-tables/expectations.ts';

/** The last day of open-ended validity. */
export const OPEN_END = '9999-12-31';

/** Types the message of a schema: it must be a key of expectations.ts. */
export function says(key: ExpectationKey): ExpectationKey {
	return key;
}

/** ISO date of a real calendar day, or null. Takes 2014-01-31 and, as spreadsheets write it, 2014/1/31. */
export function readDate(text: string): string | null {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(text);
	if (!match) return null;
	const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
	const time = new Date(Date.UTC(year, month - 1, day));
	if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) return null;
	return `${match[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** True where the platform knows the zone; offsets such as +08:00 are no zone names. */
export function isTimeZone(name: string): boolean {
	if (!/^[A-Za-z]/.test(name)) return false;
	try {
		return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
	} catch {
		return false;
	}
}

export const filled = v.pipe(v.string(says('filled')), v.minLength(1, says('filled')));
export const optionalText = v.string();
export const code = v.pipe(v.string(says('code')), v.regex(/^[^\s,;]+$/u, says('code')));
export const optionalCode = v.union(
	[
		v.pipe(
			v.literal(''),
			v.transform(() => null)
		),
		code
	],
	says('code')
);

export const date = v.pipe(
	v.string(says('date')),
	v.check((text) => readDate(text) !== null, says('date')),
	v.transform((text) => readDate(text) ?? text)
);

/** Exclusive end of validity; an empty cell means "still in force". */
export const endDate = v.union(
	[
		v.pipe(
			v.literal(''),
			v.transform(() => OPEN_END)
		),
		date
	],
	says('date')
);

export const yesNo = v.pipe(
	v.picklist(['yes', 'no'], says('yesNo')),
	v.transform((answer) => answer === 'yes')
);

export const hours = v.pipe(
	v.string(says('hours')),
	v.regex(/^\d+(\.\d+)?$/, says('hours')),
	v.transform(Number),
	v.gtValue(0, says('hours'))
);

export const workdays = v.pipe(
	v.string(says('workdays')),
	v.regex(/^[1-9]\d{0,3}$/, says('workdays')),
	v.transform(Number)
);

export const customers = v.union(
	[
		v.pipe(
			v.literal(''),
			v.transform(() => null)
		),
		v.pipe(v.string(), v.regex(/^[1-9]\d{0,9}$/), v.transform(Number))
	],
	says('customers')
);

/** Names separated by semicolons (half or full width), without repeats. */
export const names = v.pipe(
	v.string(),
	v.transform((text) => [
		...new Set(
			text
				.split(/[;；]/u)
				.map((name) => name.trim())
				.filter((name) => name !== '')
		)
	])
);

export const bilingual = v.strictObject(
	{ zh: v.string(says('bilingual')), en: v.string(says('bilingual')) },
	says('bilingual')
);

/** Address of a site, with a trailing slash: http or https, without user, query or fragment. */
export const address = v.pipe(
	v.string(says('address')),
	v.check((text) => readAddress(text) !== null, says('address')),
	v.transform(readAddress)
);

function readAddress(text: string): string | null {
	if (!URL.canParse(text)) return null;
	const { protocol, username, password, search, hash, href } = new URL(text);
	if (!['http:', 'https:'].includes(protocol) || username + password + search + hash !== '') return null;
	if (/[?#\s]/.test(text)) return null;
	return href.endsWith('/') ? href : `${href}/`;
}
