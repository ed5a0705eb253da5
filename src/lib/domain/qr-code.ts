import { encode } from 'uqr';

/** A QR code as one SVG path; its viewBox is `0 0 size size`, the quiet zone of two modules included. */
export interface QrCode {
	readonly size: number;
	readonly path: string;
}

/** Draws an address as a QR code: dark modules only, each run of a row as one rectangle. */
export function qrCode(address: string): QrCode {
	const { size, data } = encode(address, { ecc: 'M', border: 2 });
	const runs = data.flatMap((row, y) =>
		row.flatMap((dark, x) => {
			if (!dark || row[x - 1] === true) return [];
			const end = row.indexOf(false, x);
			return [`M${x} ${y}h${(end === -1 ? row.length : end) - x}v1H${x}z`];
		})
	);
	return { size, path: runs.join('') };
}
