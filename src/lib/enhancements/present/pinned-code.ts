import { qrDrawing } from '#lib/enhancements/qr-drawing.ts';

/**
 * Draws the QR code of the pinned report where the page was published without knowing its own address: from the
 * address that the reader's browser sees. A folder on disk has none that a telephone could open.
 */
export function drawPinnedCode(): void {
	const place = document.querySelector<HTMLElement>('[data-code-place]');
	const link = document.querySelector<HTMLAnchorElement>('a[data-pinned]');
	if (place === null || link === null || !/^https?:$/.test(location.protocol)) return;
	const address = link.href.replace(/index\.html$/, '');
	place.prepend(qrDrawing(address));
	const words = place.querySelector('[data-code-address]');
	if (words !== null) words.textContent = address;
}
