/** Writes data/datapackage.json from the schema: `npx tsx scripts/data/datapackage.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialiseDataPackage } from '#lib/data/datapackage.ts';

writeFileSync(join(process.cwd(), 'data/datapackage.json'), serialiseDataPackage());
