import { canCopyPictures, copyPicture, copyText, saveFile, toPng } from '#lib/sharing/deliver.ts';
import { drawnPicture, fileName, figurePicture, type FigurePicture } from '#lib/sharing/figure-picture.ts';
import { qrDrawing } from '#lib/enhancements/qr-drawing.ts';

/** The page's words for what a click did. */
interface Words {
	readonly copied: string;
	readonly selected: string;
	readonly failed: string;
	readonly pictureCopied: string;
}

function wordsOf({ dataset }: HTMLElement): Words {
	return {
		copied: dataset['copied'] ?? '',
		selected: dataset['selected'] ?? '',
		failed: dataset['failed'] ?? '',
		pictureCopied: dataset['pictureCopied'] ?? ''
	};
}

/** Says beside a button what came of it. */
function say(button: Element, text: string): void {
	const status = button.parentElement?.querySelector('[role="status"]');
	if (status instanceof HTMLElement) status.textContent = text;
}

/** Addresses were written from the top of the site; where it does not know its own, the browser does. */
function completeAddresses(page: HTMLElement): void {
	if ((page.dataset['site'] ?? '') !== '') return;
	for (const field of page.querySelectorAll('textarea')) {
		const { address = '', href = '' } = field.dataset;
		field.value = field.value.replace(address, new URL(href, location.href).href);
	}
}

function showCode(page: HTMLElement): void {
	const frame = page.querySelector('[data-code]');
	const address = page.querySelector<HTMLTextAreaElement>('#share-report')?.value ?? '';
	// A file on this disk is nothing that another device could open.
	if (!(frame instanceof HTMLElement) || !/^https?:/.test(address)) return;
	frame.querySelector('div')?.replaceChildren(qrDrawing(address));
	frame.hidden = false;
}

interface Picture {
	readonly title: string;
	readonly draw: () => Promise<FigurePicture>;
}

/** What a button saves: the chart above it, or the file that it names. */
function pictureOf(button: HTMLElement): Picture | null {
	const named = button.closest<HTMLElement>('[data-drawing]')?.dataset;
	if (named !== undefined)
		return { title: named['title'] ?? '', draw: () => drawnPicture(named['drawing'] ?? '') };
	const figure = button.closest('[data-chart]')?.querySelector('figure');
	if (!(figure instanceof HTMLElement)) return null;
	const title = figure.querySelector('.title')?.textContent ?? '';
	return { title, draw: () => Promise.resolve().then(() => figurePicture(figure)) };
}

function start(page: HTMLElement): void {
	const words = wordsOf(page);
	completeAddresses(page);
	showCode(page);
	for (const button of page.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
		const field = document.getElementById(button.dataset['copy'] ?? '');
		if (!(field instanceof HTMLTextAreaElement)) continue;
		button.addEventListener('click', () => {
			void copyText(field.value, field).then((done) => say(button, done ? words.copied : words.selected));
		});
	}
	for (const button of page.querySelectorAll<HTMLButtonElement>('[data-save]')) {
		const source = pictureOf(button);
		if (source === null) continue;
		const copies = button.dataset['save'] === 'copy';
		button.hidden = copies && !canCopyPictures();
		button.addEventListener('click', () => {
			const picture = source.draw().then(({ markup, width, height }) => toPng(markup, width, height));
			const done = copies
				? copyPicture(picture).then(() => words.pictureCopied)
				: picture.then((file) => {
						saveFile(file, fileName(source.title, 'png'));
						return '';
					});
			done.then(
				(text) => say(button, text),
				() => say(button, words.failed)
			);
		});
	}
}

const page = document.querySelector('[data-copied]');
if (page instanceof HTMLElement) start(page);
