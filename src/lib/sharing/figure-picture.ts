import { standaloneSvg } from '#lib/sharing/standalone-svg.ts';

/** A chart of the page as it stands: drawing, title, unit and source. */
export interface FigurePicture {
	readonly markup: string;
	readonly width: number;
	readonly height: number;
}

/** File name from a title: no characters that a file system refuses. */
export function fileName(title: string, extension: string): string {
	const name = title.replace(/[\\/:*?"<>|\s]+/g, ' ').trim();
	return `${Array.from(name).slice(0, 60).join('') || 'chart'}.${extension}`;
}

/** With what the page marks its figures where they are not published ones (LocalBar); '' where they are. */
export function pageMark(): string {
	return document.querySelector<HTMLElement>('[data-mark]')?.dataset['mark'] ?? '';
}

/**
 * The visible drawing of a figure (live, or the one made at build time) as a file of its own, in the colours in
 * which the reader sees it.
 * @throws Error where the figure holds no drawing
 */
export function figurePicture(figure: HTMLElement): FigurePicture {
	const drawing = [...figure.querySelectorAll('.plots svg')].find((svg) => svg.getClientRects().length > 0);
	if (!(drawing instanceof SVGSVGElement)) throw new Error('There is no drawing in this figure.');
	const { width, height } = drawing.viewBox.baseVal;
	const styles = getComputedStyle(document.documentElement);
	const say = (selector: string) => figure.querySelector(selector)?.textContent.trim() ?? '';
	// The address leads others to the published figures: a mark says in its place whose these are.
	const source = pageMark() || `${say('.source')} ${location.href}`.trim();
	return standaloneSvg(
		new XMLSerializer().serializeToString(drawing),
		{ width, height },
		{ title: say('.title'), unit: say('.unit'), source },
		(name) => styles.getPropertyValue(name).trim()
	);
}

/**
 * A drawing that is a file of its own (chart.svg).
 * @throws Error where it is none, or cannot be fetched: from a folder on disk nothing can
 */
export async function drawnPicture(address: string): Promise<FigurePicture> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: the server answered ${response.status}`);
	const markup = await response.text();
	const drawing = new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement;
	const [width, height] = ['width', 'height'].map((name) => Number(drawing.getAttribute(name)));
	if (!width || !height) throw new Error(`${address} is no drawing with a size`);
	return { markup, width, height };
}
