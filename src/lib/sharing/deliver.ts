/** Pixels of a picture for each unit of its drawing: sharp on paper and on a wall. */
const SCALE = 2;

const MINUTE = 60_000;

/** Hands a file to the reader. It never leaves the machine. */
export function saveFile(content: Blob, name: string): void {
	const address = URL.createObjectURL(content);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// Some browsers ask the reader first, and fetch the address only then.
	setTimeout(() => URL.revokeObjectURL(address), MINUTE);
}

/** A drawing as PNG. @throws Error where the browser cannot draw it */
export async function toPng(markup: string, width: number, height: number): Promise<Blob> {
	const address = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
	try {
		const image = new Image(width, height);
		image.src = address;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = Math.round(width * SCALE);
		canvas.height = Math.round(height * SCALE);
		const context = canvas.getContext('2d');
		if (context === null) throw new Error('This browser draws no pictures.');
		context.scale(SCALE, SCALE);
		context.drawImage(image, 0, 0, width, height);
		return await new Promise((done, fail) =>
			canvas.toBlob(
				(blob) => (blob === null ? fail(new Error('The picture is too large.')) : done(blob)),
				'image/png'
			)
		);
	} finally {
		URL.revokeObjectURL(address);
	}
}

/** Whether this browser lets a page put pictures on the clipboard; over plain http most do not. */
export function canCopyPictures(): boolean {
	return 'clipboard' in navigator && typeof ClipboardItem !== 'undefined' && 'write' in navigator.clipboard;
}

/** Puts a picture on the clipboard. The promise is handed over as it is: Safari wants it within the click. */
export async function copyPicture(picture: Promise<Blob>): Promise<void> {
	await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
}

/**
 * Puts a text on the clipboard. Without the right to (plain http), selects the field that shows it, so that one
 * keystroke does the rest.
 * @returns whether it is on the clipboard
 */
export async function copyText(
	text: string,
	field: HTMLInputElement | HTMLTextAreaElement
): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		field.focus();
		field.select();
		return false;
	}
}
