import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Servers stand where only administrators look. */
const FOLDERS = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin'];

/** Path of the first of the programs that this machine has; `null` = none. */
export const onPath = (...names: readonly string[]): string | null => {
	for (const folder of FOLDERS)
		for (const name of names) {
			const file = path.join(folder, name);
			try {
				accessSync(file, constants.X_OK);
				return file;
			} catch {
				// Not here.
			}
		}
	return null;
};
