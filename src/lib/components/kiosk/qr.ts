import { encode } from 'uqr';

/** A QR code as a value: modules a side, the quiet zone of four included, and an SVG path of the dark ones. */
export interface QrCode {
	readonly side: number;
	readonly path: string;
}

/** Quiet zone that readers need, modules (ISO/IEC 18004). */
const QUIET = 4;

/** The QR code of a text, with a quarter of it to spare for glare; `null` where the text is too long for one. */
export const qrCode = (text: string): QrCode | null => {
	try {
		const { data, size } = encode(text, { ecc: 'M', border: QUIET });
		const path = data
			.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
			.join('');
		return { side: size, path };
	} catch {
		return null;
	}
};
