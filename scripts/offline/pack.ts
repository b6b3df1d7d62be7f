/** `npm run kiosk:pack`: one zip of the built site in kiosk/, for any plain static server. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { packSite } from './parcel.ts';

try {
	const { name, files, zip } = await packSite('build', 'deploy');
	mkdirSync('kiosk', { recursive: true });
	writeFileSync(`kiosk/${name}.zip`, zip);
	console.log(`kiosk/${name}.zip: ${files.length} files, ${(zip.byteLength / 1e6).toFixed(1)} MB`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
