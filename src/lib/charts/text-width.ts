const narrowCharacters = new Set("ijlIftr.,:;'|!()[]/ ·");
const wideCharacters = new Set('mwMW%@');

/**
 * Estimated width of a text in pixels at a font size in pixels.
 * An estimate rather than a measurement, because the static drawing (made without a browser) and the live one must lay
 * out alike to the pixel: Chinese and full-width characters take one em, Latin letters and figures about half.
 */
export function textWidth(text: string, size: number): number {
	let em = 0;
	for (const character of text) {
		if (character >= '\u2e80') em += 1;
		else if (narrowCharacters.has(character)) em += 0.34;
		else if (wideCharacters.has(character)) em += 0.9;
		else em += character >= 'A' && character <= 'Z' ? 0.68 : 0.58;
	}
	return em * size;
}

/** Width of the widest of several texts, their lines taken one by one. */
export function widestText(texts: readonly string[], size: number): number {
	return Math.max(0, ...texts.flatMap((text) => text.split('\n')).map((line) => textWidth(line, size)));
}

/** Cuts a text to a width, with an ellipsis where something was left off. */
export function fitText(text: string, size: number, width: number): string {
	if (textWidth(text, size) <= width) return text;
	let fitted = '';
	for (const character of text) {
		if (textWidth(`${fitted}${character}…`, size) > width) break;
		fitted += character;
	}
	return `${fitted}…`;
}

/** Rich text reads braces as style names; words from the data must not be read so. */
export const plain = (text: string): string => text.replaceAll('{', '｛').replaceAll('}', '｝');
