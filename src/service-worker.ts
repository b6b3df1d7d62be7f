import { serve, type WorkerScope } from '#lib/offline/scope.ts';

serve(self as unknown as WorkerScope);
